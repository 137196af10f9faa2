import type { Language } from '../../domain/messages.ts';
import { recognize } from './recognize.ts';

/** A value of the library's resolution: a moment, or a span whose end is excluded. */
type Reading = Readonly<Partial<Record<'value' | 'start' | 'end', string>>>;

/**
 * The moments in an answer to "when?", as they are meant at `now`: `2026-11-25 18:00:00`, `18:00:00`, or `from/to` of a
 * span. None when no time was read, and none that is over.
 *
 * @example await readTimes('demain à 18h', 'fr', now) // ['2026-11-25 18:00:00']
 */
export async function readTimes(text: string, language: Language, now: Date): Promise<readonly string[]> {
  const finds = await recognize('date', text, { language, now });
  const readings = finds.flatMap(({ resolution }) => (resolution['values'] ?? []) as readonly Reading[]);
  const today = now.toISOString().slice(0, DAY);
  return readings.map(inOne).filter((time) => time !== '' && !isOver(time, today));
}

const DAY = '2026-11-25'.length;

function inOne({ value, start, end }: Reading): string {
  return start === undefined || end === undefined ? (value ?? '') : `${start}/${end}`;
}

/** A time of the clock alone is of any day. */
function isOver(time: string, today: string): boolean {
  const last = time.split('/').at(-1) ?? '';
  return last.charAt(4) === '-' && last.slice(0, DAY) < today;
}
