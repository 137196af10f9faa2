import { fold } from '../language/fold.ts';
import { remember } from '../language/remember.ts';
import type { Insults } from './insults.ts';

/** The words of a country are few, and are looked for in every message. */
const framed = remember((words) => ` ${fold(words)} `);

/**
 * Whether a message is nothing but an insult to whoever reads it. One word more that could tell of something
 * ("il me traite de …") and it is none: what is done to people is told in such words.
 */
export function isInsult(text: string, { insults, beside }: Insults): boolean {
  const words = ` ${fold(text)} `;
  const found = insults.map(framed).filter((insult) => words.includes(insult));
  if (found.length === 0) return false;
  // The longest first: "ta gueule" before "gueule".
  const rest = found
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, insult) => left.replaceAll(insult, '  '), words.replaceAll(' ', '  '));
  const harmless = new Set(beside.map((word) => framed(word).trim()));
  return rest
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => harmless.has(word));
}
