import { parseReturnCode } from './return-code.ts';

/** Signs of a code as they are typed, with what people put between its two parts; nothing that goes on before or after. */
const IN_A_SENTENCE = /(?<![\p{L}\p{N}])([2-9B-Z]{4})([\s\p{Pd}.,:_]{0,3})([2-9B-Z]{2})(?![\p{L}\p{N}])/giu;

/**
 * The return code in a message: alone in any spelling (`k7f3 2m`, `K 7 F 3 2 M`), or anywhere in a sentence. One in
 * twenty-nine texts of the right signs has a right check sign by chance, so in a sentence amounts ("325 456") and
 * words without vowels ("tjrs ds") are no code: it has letters, and it has a digit or is written with its dash.
 *
 * @example findReturnCode('mon code est k7f3-2m merci') // 'K7F3-2M'
 */
export function findReturnCode(text: string): string | undefined {
  const alone = parseReturnCode(text);
  if (alone !== undefined) return alone;
  for (const [whole, , between = ''] of text.matchAll(IN_A_SENTENCE)) {
    const isPlain = /[a-z]/iu.test(whole) && (/\d/u.test(whole) || /\p{Pd}/u.test(between));
    const code = isPlain ? parseReturnCode(whole) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}
