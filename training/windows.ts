import type { Random } from './random.ts';

/** A piece of a text of one to `longest` whole words, short ones more often, as messages are. */
export function windowOf(text: string, random: Random, longest = 14): string {
  const length = 1 + Math.floor(random.next() * random.next() * longest);
  return wordsFrom(text, length, random) ?? text;
}

/** A piece of exactly so many words; undefined when the text has fewer. */
export function wordsFrom(text: string, length: number, random: Random): string | undefined {
  const words = text.split(/\s+/);
  if (words.length < length) return undefined;
  const from = random.below(words.length - length + 1);
  return words.slice(from, from + length).join(' ');
}
