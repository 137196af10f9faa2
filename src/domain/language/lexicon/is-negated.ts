import type { Language } from '../../messages.ts';
import type { RuleMatch } from './compile-lexicon.ts';
import { foldWord } from '../fold.ts';
import type { LexiconWords } from './lexicon.ts';
import type { Token } from '../tokenize.ts';

export type IsNegated = (match: RuleMatch, tokens: readonly Token[]) => boolean;

/** How far back the words that turn a phrase round may stand. */
const REACH = 4;

/**
 * Makes the function that tells whether the words around a match turn it into its opposite: "il ne me frappe
 * pas", "personne ne me menace", "u tɛ n bugɔ". A phrase that holds a negation itself already means what it says.
 */
export function createIsNegated({ fr, bm }: LexiconWords['negations']): IsNegated {
  const french = { before: keys(fr.before), after: keys(fr.after), subjects: keys(fr.subjects) };
  const bambara = { before: keys(bm.before), ends: keys(bm.ends) };
  const judge: Readonly<Record<Language, IsNegated>> = {
    fr: (match, tokens) => inFrench(match, tokens, french),
    bm: (match, tokens) => inBambara(match, tokens, bambara),
  };
  return (match, tokens) => !match.rule.denies && judge[match.rule.language](match, tokens);
}

interface French {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
}

const DETERMINERS = keys(['une', 'cette', 'la', 'autre', 'chaque', 'quelque', 'de', 'des', 'les', 'd']);
/** "Pas de", "pas seulement": the negation goes on to something else. */
const NOT_AFTER = keys(['de', 'd', 'seulement', 'que']);

function inFrench({ first, last }: RuleMatch, tokens: readonly Token[], words: French): boolean {
  const at = (index: number): string =>
    sameSentence(tokens, first, index) ? (tokens[index]?.key ?? '') : '';
  const behind = range(Math.max(0, first - REACH), first);
  const ne = [...behind, ...range(first, last)].some((index) => NE.has(at(index)));
  const negates = (index: number): boolean =>
    words.after.has(at(index)) || (ne && ONLY_WITH_NE.has(at(index)));
  if (range(first + 1, last).some(negates) || words.before.has(at(first - 1))) return true;
  if (negates(last + 1) && !NOT_AFTER.has(at(last + 2))) return true;
  return behind.some((index) => words.subjects.has(at(index)) && !DETERMINERS.has(at(index - 1)));
}

const NE = keys(['ne', 'n']);
/** "Plus" is also more. */
const ONLY_WITH_NE = keys(['plus', 'rien']);

interface Bambara {
  readonly before: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

function inBambara({ first, last }: RuleMatch, tokens: readonly Token[], words: Bambara): boolean {
  if (range(first + 1, last).some((index) => words.before.has(tokens[index]?.key ?? ''))) return true;
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const key = tokens[index]?.key ?? '';
    if (!sameSentence(tokens, first, index) || words.ends.has(key)) return false;
    if (words.before.has(key)) return true;
  }
  return false;
}

function sameSentence(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens[one]?.sentence === tokens[other]?.sentence;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function keys(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldWord));
}
