import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { createMailer } from '../channels/mail/create-mailer.ts';
import type { Channel } from '../channels/channel.ts';
import type { Settings } from '../config/settings.ts';
import type { Content } from '../content/load-content.ts';
import type { DeskChange } from '../desk/desk-change.ts';
import type { LiveDirectory } from '../desk/directory/live-directory.ts';
import { clockIn } from '../domain/clock-in.ts';
import type { Calendar } from '../domain/directory/opening-hours.ts';
import { holidaysBetween } from '../domain/duty/holidays.ts';
import type { Country } from '../domain/country.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { ReferralWorld } from './start-service.ts';

export interface ReferralWorldParts {
  readonly storage: Pick<Storage, 'cases' | 'referrals' | 'conversations' | 'holidays'>;
  readonly content: Pick<Content, 'country' | 'organisationText'>;
  readonly settings: Pick<Settings, 'referrals' | 'mail' | 'web' | 'service'>;
  readonly channels: readonly Channel[];
  readonly live: LiveDirectory;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  tellDesk(change: DeskChange): Promise<void>;
}

const SECRET_BYTES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;
const CODES = 1_000_000;
const CODE_DIGITS = 6;

/** What referrals work with, out of the settings: SMS through the first SMS channel, mails when a server is set. */
export function referralWorld(parts: ReferralWorldParts): ReferralWorld {
  const { storage, content, settings, channels, live, log, metrics, now } = parts;
  const { mail, referrals: waits, web, service } = settings;
  return {
    cases: storage.cases,
    referrals: storage.referrals,
    conversations: storage.conversations,
    live,
    country: content.country,
    calendarAt: (at) => calendarAt(content.country, storage.holidays, at),
    mode: service.mode,
    waits: { urgent: waits.urgentWait, other: waits.otherWait },
    smsChannel: smsChannelOf(channels),
    sendMail: mail === undefined ? undefined : createMailer(mail),
    publicUrl: web.publicUrl ?? `http://localhost:${web.port}`,
    log,
    metrics,
    now,
    id: randomUUID,
    token: () => randomBytes(SECRET_BYTES).toString('base64url'),
    code: () => String(randomInt(CODES)).padStart(CODE_DIGITS, '0'),
    text: (key, params) => content.organisationText(key, params),
    tellDesk: (change) => parts.tellDesk(change),
  };
}

/** A real one before the simulated one. */
function smsChannelOf(channels: readonly Channel[]): string | undefined {
  const sms = channels.filter(({ surface }) => surface === 'sms');
  return (sms.find(({ name }) => !name.startsWith('simulator')) ?? sms[0])?.name;
}

/** Hours of the night before belong to the day before. */
async function calendarAt(
  { meta, holidays: yearly }: Country,
  holidays: Pick<Storage['holidays'], 'between'>,
  at: Date,
): Promise<Calendar> {
  const dayOf = (time: number): string => clockIn(meta.timezone, new Date(time)).day;
  const [yesterday, today] = [dayOf(at.getTime() - DAY_MS), dayOf(at.getTime())];
  const entered = new Set((await holidays.between(yesterday, today)).map(({ on }) => on));
  return {
    timeZone: meta.timezone,
    isHoliday: (day) => entered.has(day) || holidaysBetween(yearly, day, day).length > 0,
  };
}
