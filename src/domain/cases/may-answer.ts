import { WAITS } from '../pace/waits.ts';
import { isAgreedNow } from './agreed-now.ts';
import type { Report } from './report.ts';

/** Why nothing may be written to a person now. */
export type AnswerRefusal = 'unsafe' | 'elsewhere' | 'not_now' | 'not_agreed';

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
  if (callBackTime === null) return 'not_agreed';
  return isAgreedNow(callBackTime, now, timezone) ? undefined : 'not_now';
}
