import type { AnswerWithin } from '../domain/cases/clocks.ts';
import type { Country } from '../domain/country.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Level } from '../domain/triage/level.ts';
import type { Cases } from '../storage/cases.ts';
import type { Conversations } from '../storage/conversations.ts';
import type { Media } from '../storage/media.ts';
import type { Tallies } from '../storage/tallies.ts';
import type { Ladder } from './on-call.ts';
import type { SendMail } from './send-mail.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly cases: Cases;
  readonly conversations: Conversations;
  readonly media: Media;
  readonly tallies: Tallies;
  readonly country: Country;
  readonly ladder: Ladder;
  /** Milliseconds after which the next rung is alerted, by level. */
  readonly waits: Readonly<Partial<Record<Level, number>>>;
  /** Milliseconds in which a human is to answer, by level, where other than the clocks of the levels. */
  readonly answerWithin?: AnswerWithin | undefined;
  /** Absent where no server for e-mail is set. */
  readonly mail?: SendMail | undefined;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
  readonly id: () => string;
  /** A return code that nobody has. */
  readonly code: () => Promise<string>;
  /** A text for staff. */
  text(key: string, params?: Readonly<Record<string, string>>): string;
  /** Tells deliver that a conversation is owed something. */
  wakeDeliver(id: string): void;
}
