import type { Country } from '../../domain/country.ts';
import type { Calendar } from '../../domain/directory/opening-hours.ts';
import type { Log } from '../../domain/log.ts';
import type { Metrics } from '../../domain/metrics.ts';
import type { ReferralWaits } from '../../domain/referral/referral-waits.ts';
import type { Cases } from '../../storage/cases.ts';
import type { Conversations } from '../../storage/conversations.ts';
import type { Referrals } from '../../storage/referrals.ts';
import type { DeskChange } from '../desk-change.ts';
import type { LiveDirectory } from '../directory/live-directory.ts';
import type { SendMail } from '../send-mail.ts';

/** What referrals work with. */
export interface ReferralParts {
  readonly cases: Cases;
  readonly referrals: Referrals;
  readonly conversations: Pick<Conversations, 'enqueue' | 'enqueueTo'>;
  readonly live: Pick<LiveDirectory, 'entries'>;
  readonly country: Pick<Country, 'meta' | 'regions' | 'people'>;
  /** The calendar around a moment, with the holidays that staff entered. */
  calendarAt(at: Date): Promise<Calendar>;
  readonly mode: 'demo' | 'production';
  readonly waits: ReferralWaits;
  /** The channel by which SMS go to organisations; without it none do. */
  readonly smsChannel: string | undefined;
  /** Absent where no server for e-mail is set. */
  readonly sendMail: SendMail | undefined;
  /** Where the pages of referrals are, without a slash at the end. */
  readonly publicUrl: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly id: () => string;
  /** 256 random bits as text, for the address of a page and for the browser that opened it. */
  readonly token: () => string;
  /** Six random digits. */
  readonly code: () => string;
  /** A text for organisations. */
  text(key: string, params?: Readonly<Record<string, string>>): string;
  /** Tells deliver that a conversation is owed something. */
  wakeDeliver(id: string): void;
  /** Tells the open consoles what changed. */
  tellDesk(change: DeskChange): Promise<void>;
}
