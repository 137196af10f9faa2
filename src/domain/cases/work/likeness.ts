import { fold } from '../../language/fold.ts';
import type { Case } from '../case.ts';

/** Why two cases may be about the same person or place. */
export type Likeness = 'same_phone' | 'same_number' | 'same_place';

type Likened = Pick<Case, 'conversation' | 'report' | 'region' | 'openedAt'>;

/** How long one place stays one event: a product choice, to be tried with staff. */
export const SAME_PLACE_MS = 14 * 24 * 60 * 60 * 1000;

/** By what a case can be found from another that is like it: the number it gave, and its place in its region. */
export function likenessKeys({ report, region }: Pick<Likened, 'report' | 'region'>): readonly string[] {
  const { callBackNumber, place } = report;
  const name = place === null ? '' : fold(place);
  return [
    ...(callBackNumber === null ? [] : [`number ${callBackNumber}`]),
    ...(region === null || name === '' ? [] : [`place ${region} ${name}`]),
  ];
}

/** Why two cases are suspected to be one; undefined when nothing says so. The strongest reason first. */
export function likenessOf(known: Likened, other: Likened): Likeness | undefined {
  if (known.conversation !== '' && known.conversation === other.conversation) return 'same_phone';
  const shared = likenessKeys(known).filter((key) => likenessKeys(other).includes(key));
  if (shared.some((key) => key.startsWith('number '))) return 'same_number';
  const apart = Math.abs(known.openedAt.getTime() - other.openedAt.getTime());
  return shared.length > 0 && apart <= SAME_PLACE_MS ? 'same_place' : undefined;
}
