const UNITS_MS = { minute: 60_000, hour: 60 * 60_000, day: 24 * 60 * 60_000 } as const;
type Unit = keyof typeof UNITS_MS;

const PAUSE = /^([1-9]\d{0,3}) (minute|hour|day)s?$/;

/** Milliseconds of a pause as a journey writes it: `2 days`, `1 hour`; undefined when it is none. */
export function parsePause(text: string): number | undefined {
  const [, count, unit] = PAUSE.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * UNITS_MS[unit as Unit];
}

/** The way back, in the longest unit that it is a whole number of. */
export function formatPause(ms: number): string {
  const unit = (['day', 'hour'] as const).find((longer) => ms % UNITS_MS[longer] === 0) ?? 'minute';
  const count = Math.round(ms / UNITS_MS[unit]);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
