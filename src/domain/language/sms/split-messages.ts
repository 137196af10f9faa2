const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A better place to cut is taken when it leaves at least this share of the message before it. */
const ENOUGH = 0.5;

/** Where to cut, the best first: after a line, after a sentence, after a word. */
const CUTS = [/\n/g, /[.!?:;]\s+/g, /\s+/g];

/**
 * Cuts a text into messages that are sent one by one, each of which `fits`: at the end of a line or a sentence
 * where that is near, else between words, else between what a person sees as two characters. White space at a
 * cut is dropped. `fits` must hold for every beginning of what it holds for; where not even one character fits,
 * that character is a message of its own.
 *
 * @example splitMessages('Un. Deux.', (text) => text.length < 6) // ['Un.', 'Deux.']
 */
export function splitMessages(text: string, fits: (message: string) => boolean): string[] {
  const messages: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const longest = longestFitting(rest, fits);
    const cut = bestCut(rest, longest);
    messages.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
    if (rest === '') return messages;
  }
  return [...messages, rest];
}

/** The length of the longest beginning that fits, and that tears no character: at least one. */
function longestFitting(text: string, fits: (message: string) => boolean): number {
  const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, ends[middle]).trimEnd())) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? text.length;
}

function bestCut(text: string, longest: number): number {
  // White space right after what fits costs nothing, since it is dropped.
  const within = text.slice(0, longest + (/^\s*/.exec(text.slice(longest))?.[0].length ?? 0));
  for (const cut of CUTS) {
    const last = Array.from(within.matchAll(cut), (match) => match.index + match[0].length).at(-1);
    if (last !== undefined && (cut === CUTS.at(-1) || last >= longest * ENOUGH)) return last;
  }
  return longest;
}
