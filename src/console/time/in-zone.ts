/**
 * The moment that a clock on the wall of a time zone shows: `2026-11-23T14:05` of a form, as ISO 8601 in UTC.
 *
 * The offset of the zone is that of the moment itself; where a clock is put forward it is that before.
 */
export function inZone(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  return new Date(asUtc - offsetMs(asUtc, timeZone)).toISOString();
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '00';
  const wall = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(wall) - Math.floor(at / 1000) * 1000;
}
