/** Times in the words of a language and the time of the country, wherever the reader is. */
export interface TimeText {
  /** `14:05` today, `23 nov. 14:05` on other days. */
  short(at: string): string;
  /** `lundi 23 novembre 2026 à 14:05`. */
  long(at: string): string;
  /** `23 nov. 2026`, of a day without a time. */
  day(date: string): string;
}

export function createTimeText(language: string, timeZone: string, now: () => number): TimeText {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options });
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const dayAndTime = format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const long = format({ dateStyle: 'full', timeStyle: 'short' });
  const dayOf = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const plainDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    short: (at) => {
      const date = new Date(at);
      return (dayOf.format(date) === dayOf.format(now()) ? time : dayAndTime).format(date);
    },
    long: (at) => long.format(new Date(at)),
    day: (date) => plainDay.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
  };
}
