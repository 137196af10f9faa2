import type { SmsActivity } from '../channels/simulator/activity.ts';

/** What an SMS cost, in one line: `1 SMS · GSM-7 · 143/160`. */
export function smsLine({ segments, encoding, units, capacity }: SmsActivity): string {
  return `${segments} SMS · ${encoding} · ${units}/${capacity}`;
}
