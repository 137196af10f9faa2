/** A code word is said on the phone and remembered: a word, or a few. */
const MOST_WORDS = 3;
const MOST_UNITS = 30;

/** The code word that an answer is, without quotes or a full stop; undefined for a sentence, a question or digits. */
export function readCodeWord(text: string): string | undefined {
  if (text.includes('?')) return undefined;
  const word = text.trim().replace(/^[\s"'«“]+|[\s"'»”.!]+$/gu, '');
  const isWord = /\p{L}/u.test(word) && word.length <= MOST_UNITS;
  return isWord && word.split(/\s+/u).length <= MOST_WORDS ? word : undefined;
}
