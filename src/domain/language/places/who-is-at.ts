import type { LanguageCode } from '../../understanding.ts';
import type { Token } from '../tokenize.ts';
import {
  AFTER_THEY,
  AFTER_WE,
  ELIDED,
  GIVING,
  OTHER,
  SELF_BAMBARA,
  SELF_FRENCH,
  THEY,
} from './grammar-words.ts';

/**
 * Of whom a sentence speaks that puts somebody at a place (tokens `first` to `last`): of the person named
 * nearest before it, else of the one named first after it. Null when it names nobody.
 */
export function whoIsAt(
  tokens: readonly Token[],
  first: number,
  last: number,
  language: LanguageCode,
): 'self' | 'other' | null {
  const sentence = tokens[first]?.sentence;
  const person = (index: number): 'self' | 'other' | null =>
    tokens[index]?.sentence === sentence ? personAt(tokens, index, language) : null;
  for (let index = first - 1; index >= 0; index -= 1) {
    const who = person(index);
    if (who !== null) return who;
  }
  for (let index = last + 1; index < tokens.length; index += 1) {
    const who = person(index);
    if (who !== null) return who;
  }
  return null;
}

function personAt(tokens: readonly Token[], index: number, language: LanguageCode): 'self' | 'other' | null {
  const key = tokens[index]?.key ?? '';
  const [before, after] = [tokens[index - 1]?.key ?? '', tokens[index + 1]?.key ?? ''];
  if (OTHER.has(key)) return 'other';
  if (GIVING.has(before) && (key === 'moi' || after === 'ma')) return null;
  if (SELF_FRENCH.has(key)) return isOwnerOfAnother(key, after) ? 'other' : 'self';
  if (key === 'on' && AFTER_WE.has(after)) return 'self';
  if (key === 'l' && (after === 'a' || after === 'ont')) return 'other';
  if (language === 'fr') return null;
  if (SELF_BAMBARA.has(key)) return 'self';
  return THEY.has(key) && (AFTER_THEY.has(after) || ELIDED.has(before)) ? 'other' : null;
}

/** "Mon frère": reached from behind, the brother was met first; from before, he comes after. */
function isOwnerOfAnother(key: string, after: string): boolean {
  return /^(?:mon|ma|me|mes|notre|nos)$/u.test(key) && OTHER.has(after);
}
