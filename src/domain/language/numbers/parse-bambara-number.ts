import { foldWord } from '../fold.ts';
import { readBambaraNumber } from './read-bambara-number.ts';
import { wordsOf } from '../words-of.ts';

/**
 * The number that a text is, in any usual spelling of Bambara, from 0 to 999,999; undefined when the text is
 * not a number from its first word to its last.
 *
 * @example parseBambaraNumber('ba tan ni fila') // 12000
 */
export function parseBambaraNumber(text: string): number | undefined {
  const keys = wordsOf(text).map((word) => foldWord(word.text));
  const read = readBambaraNumber(keys);
  return read?.words === keys.length ? read.value : undefined;
}
