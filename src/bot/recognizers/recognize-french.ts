import { findQuantities } from '../../domain/language/numbers/find-quantities.ts';
import { foldWord } from '../../domain/language/fold.ts';
import { answerWords } from './answer-words.ts';
import type { Find, FindKind } from './find.ts';

/**
 * What Microsoft's recognizer of French finds in a text said at `now`. It works in a thread of its own, which is not
 * woken for a text that can hold nothing of that kind.
 */
export async function recognizeFrench(kind: FindKind, text: string, now: Date): Promise<readonly Find[]> {
  if (!mayHold(kind, text)) return [];
  const { askSuite } = await import('./suite.ts');
  const finds = await askSuite(kind, text, now);
  // A length of time is no age: "depuis 3 ans".
  return kind === 'age' ? finds.filter(({ start }) => !DURATION.test(text.slice(0, start))) : finds;
}

const UNITS = new Set('an ans mois semaine semaines jour jours année années'.split(' ').map(foldWord));
const DURATION = /(?:depuis|pendant|durant|dans|il y a|ça fait|après)\s*$/iu;
/** No phone number worth recognizing has fewer. */
const MANY_DIGITS = /(?:\d\D{0,3}){8}/;

function mayHold(kind: FindKind, text: string): boolean {
  switch (kind) {
    case 'number':
      return hasNumber(text) || /(?:^|\P{L})une?(?:$|\P{L})/iu.test(text);
    case 'money':
      return hasNumber(text);
    case 'age':
      return answerWords(text).some(({ key }) => UNITS.has(key));
    case 'phone':
      return MANY_DIGITS.test(text);
    case 'ordinal':
    case 'date':
    case 'yes-no':
      return /[\p{L}\p{N}]/u.test(text);
  }
}

function hasNumber(text: string): boolean {
  return findQuantities(text, answerWords(text)).length > 0;
}
