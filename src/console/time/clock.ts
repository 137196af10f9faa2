/** How a clock stands. `soon`: less than five minutes are left. */
export interface Clock {
  readonly state: 'over' | 'soon' | 'running';
  /** Whole minutes until it ends, or since it ended. */
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
const SOON_MINUTES = 5;

/** The clock that ends at `until` (ISO 8601), as it stands at `now` (milliseconds). */
export function clockAt(until: string, now: number): Clock {
  const left = Date.parse(until) - now;
  if (left < 0) return { state: 'over', minutes: Math.floor(-left / MINUTE_MS) };
  const minutes = Math.floor(left / MINUTE_MS);
  return { state: minutes < SOON_MINUTES ? 'soon' : 'running', minutes };
}

/** Minutes as `4 min`, `2 h 05`, `3 j`: the coarser the longer. `day` is the letter of days. */
export function spanText(minutes: number, day: string): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} ${day}`;
}
