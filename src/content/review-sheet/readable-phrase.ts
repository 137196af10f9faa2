/**
 * One of the messages that a phrase of the lexicon finds, for somebody who does not know its signs: the first
 * of several words, the first word of a set, `…` for words in between or for the rest of a word.
 *
 * @example readablePhrase('@bm_me yɛrɛ? bugɔ|gosi ..', { bm_me: ['n'] }) // 'n yɛrɛ bugɔ …'
 */
export function readablePhrase(phrase: string, sets: Readonly<Record<string, readonly string[]>>): string {
  return phrase
    .split(' ')
    .filter((chunk) => chunk !== '^' && chunk !== '$')
    .map((chunk) => (/^\.+$/.test(chunk) ? '…' : firstOf(chunk.replace(/\?$/, ''), sets)))
    .join(' ');
}

function firstOf(chunk: string, sets: Readonly<Record<string, readonly string[]>>): string {
  const [first = ''] = chunk.split('|');
  const word = first.startsWith('@') ? (sets[first.slice(1)]?.[0] ?? first) : first;
  return word.replace('~', '…').replace('#', '3');
}
