/** About what a locked screen shows of a message. */
const PREVIEW_UNITS = 40;

/**
 * What a locked screen shows of a message. Previews join lines, so a line break hides nothing; a word that the edge
 * cuts is still read, so it is kept whole.
 */
export function previewOf(text: string): string {
  const oneLine = text.trim().replaceAll(/\s+/g, ' ');
  return new RegExp(`^[^]{0,${PREVIEW_UNITS - 1}}\\S*`).exec(oneLine)?.[0] ?? '';
}

/**
 * Which of these words a text holds. `esclav*` is every word that begins so; case and accents do not count, and Bambara
 * is found in both its spellings, official and of SMS.
 */
export function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const folded = fold(text);
  return words.filter((word) => patternOf(word).test(folded));
}

function patternOf(word: string): RegExp {
  const begins = word.endsWith('*');
  return new RegExp(` ${fold(begins ? word.slice(0, -1) : word).trim()}${begins ? '' : ' '}`);
}

/** Lower case without accents, Bambara letters as SMS could show them, one space around every word. */
function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const ascii = plain.replaceAll('ɛ', 'e').replaceAll('ɔ', 'o').replaceAll('ɲ', 'ny').replaceAll('ŋ', 'ng');
  return ` ${ascii.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
