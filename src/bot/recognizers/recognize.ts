import type { Language } from '../../domain/messages.ts';
import type { Find, FindKind } from './find.ts';
import { recognizeBambara } from './recognize-bambara.ts';
import { recognizeFrench } from './recognize-french.ts';

/** Kinds in which our own reader is right where the library differs, also in French: its dates, numbers of Mali, CFA. */
const OURS_FIRST: ReadonlySet<FindKind> = new Set<FindKind>(['date', 'phone', 'money']);

/**
 * What is found in the answer to a prompt: the one entry to the models of Bambara and to Microsoft's of French. The
 * language of the conversation comes first and the other one helps out, since people mix them; what our models read
 * from the first word to the last needs no second opinion. `now` is when it was said.
 *
 * @example await recognize('number', 'vingt et un', { language: 'fr', now }) // [{ …, resolution: { value: '21' } }]
 */
export async function recognize(
  kind: FindKind,
  text: string,
  { language, now = new Date() }: { language: Language; now?: Date },
): Promise<readonly Find[]> {
  const own = recognizeBambara(kind, text, now);
  // The library takes a yes out of any sentence, and that is no consent.
  if (kind === 'yes-no') return own;
  if (own.length > 0 && (language === 'bm' || isWhole(own, text))) return own;
  const french = await recognizeFrench(kind, text, now);
  if (OURS_FIRST.has(kind)) return merged(own, french);
  return french.length > 0 ? french : own;
}

function isWhole([only, ...more]: readonly Find[], text: string): boolean {
  return more.length === 0 && only?.text === text.trim();
}

/** Of "la semaine du 12 mars" the library makes this week. */
const UNIT_ALONE = /^(?:la |le |l['’])?(?:semaine|mois|année|an|jour|week-end)$/iu;

/** What the library finds beside ours: dates that it cannot resolve, and what ours overlap, are left out. */
function merged(own: readonly Find[], other: readonly Find[]): Find[] {
  const beside = other.filter(
    (find) =>
      Object.keys(find.resolution).length > 0 &&
      !UNIT_ALONE.test(find.text) &&
      own.every(({ start, end }) => find.end <= start || end <= find.start),
  );
  return [...own, ...beside].toSorted((a, b) => a.start - b.start);
}
