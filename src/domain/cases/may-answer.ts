import { WAITS } from '../pace/waits.ts';
import type { Report } from './report.ts';

/** Why nothing may be written to a person now. */
export type AnswerRefusal = 'unsafe' | 'elsewhere' | 'not_now' | 'not_agreed';

/** The hours of each agreed time, from and to (excluded), at the place of the case. */
const HOURS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 22],
  any: [0, 24],
};

/** What is known of a person when somebody wants to write to them. */
export interface Reach {
  readonly report: Pick<Report, 'safeToWrite' | 'consent' | 'callBackNumber' | 'callBackTime'>;
  /** When they last wrote; null when they have been forgotten since. */
  readonly heardAt: Date | null;
  readonly now: Date;
  /** IANA name. */
  readonly timezone: string;
}

/**
 * Why a staff member may not write to a person now; undefined when they may. Somebody who is writing just now is
 * answered; later only who agreed to it, on this phone and at the time they named. Never one who said that
 * writing is not safe, or that their messages are not to be kept.
 * Source: never message first without an agreed safe time; whoever does harm may hold the phone.
 */
export function answerRefusal({ report, heardAt, now, timezone }: Reach): AnswerRefusal | undefined {
  const { safeToWrite, consent, callBackNumber, callBackTime } = report;
  if (safeToWrite === false) return 'unsafe';
  if (consent.keep === false) return 'not_agreed';
  if (heardAt !== null && now.getTime() - heardAt.getTime() <= WAITS.stillThere) return undefined;
  if (consent.callBack !== true) return 'not_agreed';
  if (callBackNumber !== null) return 'elsewhere';
  const hours = HOURS[callBackTime ?? ''];
  if (hours === undefined) return 'not_agreed';
  const hour = hourAt(now, timezone);
  return hours[0] <= hour && hour < hours[1] ? undefined : 'not_now';
}

function hourAt(now: Date, timeZone: string): number {
  const [hour] = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(now);
  return Number(hour?.value);
}
