/** From this number on a timestamp is in milliseconds; below it, in seconds (1e12 s is the year 33,658). */
const MILLISECONDS_FROM = 1e12;

/** A timestamp of a webhook: Unix seconds as text, in some versions milliseconds. `now` when it is no such thing. */
export function readTime(value: unknown, now: Date): Date {
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (!/^[1-9][0-9]{0,15}$/.test(digits)) return now;
  const number = Number(digits);
  const time = new Date(number >= MILLISECONDS_FROM ? number : number * 1_000);
  return Number.isNaN(time.getTime()) ? now : time;
}
