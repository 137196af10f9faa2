const DAY_MS = 86_400_000;
/** Months and years as lengths, the way Microsoft's recognizers count them. */
const SECONDS = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 } as const;

/** Midnight of the day of a moment, in UTC: the time of Mali. */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
}

export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}

/** Monday is 1, Sunday 7. */
export function weekday(day: Date): number {
  return day.getUTCDay() === 0 ? 7 : day.getUTCDay();
}

/** The first day of the month that is `step` months after that of a day. */
export function monthStart(day: Date, step: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step));
}

export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The moment that is an ISO 8601 length after (`sign` 1) or before another; the 31st of a shorter month is its last day. */
export function addLength(from: Date, length: string, sign: 1 | -1): Date {
  const { Y, M, W, D, seconds } = partsOf(length);
  const month = monthStart(from, sign * Math.round(12 * Y + M));
  const lastDay = addDays(monthStart(month, 1), -1).getUTCDate();
  const day = addDays(month, Math.min(from.getUTCDate(), lastDay) - 1);
  const time = from.getTime() - dayOf(from).getTime();
  return new Date(day.getTime() + time + sign * ((7 * W + D) * DAY_MS + seconds * 1000));
}

/** An ISO 8601 length in seconds, a month being 30 days and a year 365. */
export function secondsOf(length: string): number {
  const { Y, M, W, D, seconds } = partsOf(length);
  return Y * SECONDS.Y + M * SECONDS.M + W * SECONDS.W + D * SECONDS.D + seconds;
}

/** A unit may come twice: a month and a half is `P1M15D`. */
function partsOf(length: string): { Y: number; M: number; W: number; D: number; seconds: number } {
  const [days = '', times = ''] = length.slice(1).split('T');
  const sum = (text: string, unit: string): number =>
    Array.from(text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${unit}`, 'g')), ([, count]) =>
      Number(count),
    ).reduce((total, count) => total + count, 0);
  return {
    Y: sum(days, 'Y'),
    M: sum(days, 'M'),
    W: sum(days, 'W'),
    D: sum(days, 'D'),
    seconds: sum(times, 'H') * 3600 + sum(times, 'M') * 60,
  };
}
