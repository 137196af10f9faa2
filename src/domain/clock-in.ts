/** A moment on the clock of a place: the day as `2026-11-24`, the hour from 0 to 23. */
export interface LocalTime {
  readonly day: string;
  readonly hour: number;
}

/** What the clock of a place shows at a moment; `timeZone` is an IANA name. */
export function clockIn(timeZone: string, at: Date): LocalTime {
  // Swedish writes a moment as 2026-11-24 07.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const [day = '', hour = ''] = format.format(at).split(' ');
  return { day, hour: Number(hour) };
}
