import { findQuantities } from '#src/domain/language/numbers/find-quantities.ts';
import { createTokenize, type Token } from '#src/domain/language/tokenize.ts';

/** Words as an answer has them: no lexicon, nothing taken apart. */
export const plainWords: (text: string) => Token[] = createTokenize({
  spellings: {},
  glued: { heads: [], tails: [] },
});

/** The numbers of a text, as `findQuantities` gives them. */
export function quantitiesOf(text: string): number[] {
  return findQuantities(text, plainWords(text)).map(({ value }) => value);
}
