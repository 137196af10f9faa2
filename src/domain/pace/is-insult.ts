import { fold } from '../language/fold.ts';
import type { Insults } from './insults.ts';

/**
 * Whether a message is nothing but an insult to whoever reads it. One word more that could tell of something
 * ("il me traite de …") and it is none: what is done to people is told in such words.
 */
export function isInsult(text: string, { insults, beside }: Insults): boolean {
  const words = ` ${fold(text)} `;
  const found = insults.map((insult) => ` ${fold(insult)} `).filter((insult) => words.includes(insult));
  if (found.length === 0) return false;
  // The longest first: "ta gueule" before "gueule".
  const rest = found
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, insult) => left.replaceAll(insult, '  '), words.replaceAll(' ', '  '));
  const harmless = new Set(beside.map(fold));
  return rest
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => harmless.has(word));
}
