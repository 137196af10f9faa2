import type { Entity } from '../understanding.ts';
import { NUMERALS } from './bambara-numerals.ts';
import { fold, foldWord } from './fold.ts';
import type { Token } from './tokenize.ts';

/** A region with every name that means it: its own, those of its cercles, in both languages. */
export interface Place {
  readonly id: string;
  readonly names: readonly string[];
}

export type FindRegions = (text: string, tokens: readonly Token[]) => Entity[];

/** Words after which an everyday word is a place: "à San", "région de San". */
const BEFORE_PLACE = new Set(
  'de vers dans région cercle ville depuis pour dugu kin'.split(' ').map(foldWord),
);

/**
 * Makes the function that finds the regions named in a message, the longest name first. A name that is also a
 * word of everyday language (`everyday`, by key: San is "year") counts only alone, with a capital inside the
 * sentence or after a word of place.
 */
export function createFindRegions(places: readonly Place[], everyday: ReadonlySet<string>): FindRegions {
  const byName = new Map(places.flatMap(({ id, names }) => names.map((name) => [fold(name), id] as const)));
  const longest = Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length));
  return (text, tokens) => {
    const found: Entity[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const words = range(longest).find((count) => byName.has(nameAt(tokens, at, count)));
      if (words === undefined) continue;
      const name = nameAt(tokens, at, words);
      if (everyday.has(name) && !isMeant(text, tokens, at)) continue;
      const [start, end] = [tokens[at]?.start ?? 0, tokens[at + words - 1]?.end ?? 0];
      found.push({ type: 'region', text: text.slice(start, end), start, end, value: byName.get(name) ?? '' });
      at += words - 1;
    }
    return found;
  };
}

function isMeant(text: string, tokens: readonly Token[], at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  const capital =
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    at > 0 &&
    tokens[at - 1]?.sentence === tokens[at]?.sentence;
  const shouting = !/\p{Ll}/u.test(text);
  const next = tokens[at + 1]?.key ?? '';
  if (/^\d/.test(next) || NUMERALS.has(next)) return false;
  const before = tokens[at - 1];
  const toPlace =
    before && (BEFORE_PLACE.has(before.key) || text.slice(before.start, before.end).toLowerCase() === 'à');
  return tokens.length === 1 || (capital && !shouting) || toPlace === true;
}

function nameAt(tokens: readonly Token[], at: number, count: number): string {
  const words = tokens.slice(at, at + count);
  return words.length < count ? '' : words.map((token) => token.key).join(' ');
}

/** From `count` down to 1. */
function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}
