import type { Language } from '../messages.ts';
import type { Understanding } from '../understanding.ts';
import { foldWord, plainLetters } from './fold.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { wordsOf, type Word } from './words-of.ts';

/** `hints` are the languages of phrases that were recognised whole, such as a greeting of words that are in both. */
export type Identify = (text: string, hints?: readonly Language[]) => Understanding['language'];

/** What one word says: the language it speaks for and how loud. */
type Voice = readonly ['fr' | 'bm', number] | undefined;

interface Known {
  readonly plain: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** How loud a word is: a letter only one language has, a known word, a known word in another spelling, its shape. */
const LOUD = { letter: 1.2, word: 1, key: 0.8, shape: 0.4 } as const;

const BAMBARA_LETTERS = /[ɛɔɲŋƐƆƝŊε]/u;
/** Letters and endings that French spelling has and Bambara has not, in any of its spellings. */
const FRENCH_SHAPE =
  /[qxvç]|eau|oi|eu|tion|ment$|[bcdfgjklmpqrstvxz]$|[bcdfgkptv][lr]|[bcdfgklmpqrstvz]{3}|[rls][bcdfgkmpqtvz]|^(?:ch|ph|in|im)|(?:é|er|ez|ent|ons|es|ée)$/u;
const BAMBARA_SHAPE =
  /^n[bdfgkpstyj]|^(?:dj|tch|gn|ny|gb)|aa|oo|uu|ɛ|w$|ow|aw|[aeiou]y[aeiou]|[aeiou](?:k|g|b)[aeiou]|kh|(?:ya|la|na|ra|ni|ba|ko|ka|li|ou|o|u)$/u;
/** Elisions that only French has; `m'`, `t'`, `n'` and `d'` are in both. */
const FRENCH_ELISION = /^(?:j|l|c|qu|s|jusqu|lorsqu)$/iu;
const BAMBARA_ELISION = /^(?:b|k|y|f)$/iu;

/**
 * Makes the function that tells in which language a message is written, from the words it knows, the letters
 * and the shape of the others. `mixed` when both speak up; `und` when nothing does: digits, names, "ok".
 */
export function createIdentify(lexicon: Lexicon): Identify {
  const { markers, neutral } = lexicon.words;
  const silent = new Set(neutral.map(plainLetters));
  const phrases = phraseWords(lexicon);
  const lists = [
    { fr: known(markers.fr), bm: known(markers.bm) },
    { fr: known(phrases.fr), bm: known(phrases.bm) },
  ];
  return (text, hints = []) => {
    const totals = { fr: 0, bm: 0 };
    const counts = { fr: 0, bm: 0 };
    for (const word of wordsOf(text)) {
      const voice = voiceOf(word, text, silent, lists);
      if (voice === undefined) continue;
      totals[voice[0]] += voice[1];
      counts[voice[0]] += voice[1] > LOUD.shape ? 1 : 0;
    }
    for (const hint of hints) totals[hint] += LOUD.key;
    return verdict(totals, counts);
  };
}

interface Lists {
  readonly fr: Known;
  readonly bm: Known;
}

function voiceOf(
  { text: word, end }: Word,
  text: string,
  silent: ReadonlySet<string>,
  lists: readonly Lists[],
): Voice {
  if (/^\p{N}/u.test(word)) return undefined;
  if (BAMBARA_LETTERS.test(word)) return ['bm', LOUD.letter];
  if (/['’ʼ‘`´]/.test(text[end] ?? '')) {
    if (FRENCH_ELISION.test(word)) return ['fr', LOUD.word];
    if (BAMBARA_ELISION.test(word)) return ['bm', LOUD.word];
    if (word.length === 1) return undefined;
  }
  const plain = plainLetters(word);
  if (silent.has(plain)) return undefined;
  const key = foldWord(word);
  for (const { fr, bm } of lists) {
    const inFr = fr.plain.has(plain);
    const inBm = bm.plain.has(plain);
    if (inFr || inBm) return inFr && inBm ? undefined : [inFr ? 'fr' : 'bm', LOUD.word];
    const likeFr = fr.keys.has(key);
    const likeBm = bm.keys.has(key);
    if (likeFr || likeBm) return likeFr && likeBm ? undefined : [likeFr ? 'fr' : 'bm', LOUD.key];
  }
  return shapeOf(word.toLowerCase());
}

function shapeOf(word: string): Voice {
  if (word.length < 3) return undefined;
  const french = FRENCH_SHAPE.test(word);
  const bambara = BAMBARA_SHAPE.test(word);
  if (french === bambara) return undefined;
  return [french ? 'fr' : 'bm', LOUD.shape];
}

/** Below this share of a language its words are loans or chance, not a second language. */
const MIXED_SHARE = 0.2;

function verdict(
  totals: { fr: number; bm: number },
  counts: { fr: number; bm: number },
): Understanding['language'] {
  const total = totals.fr + totals.bm;
  if (total === 0) return { code: 'und', confidence: 0, share: { fr: 0, bm: 0 } };
  const share = { fr: totals.fr / total, bm: 1 - totals.fr / total };
  const mixed = Math.min(share.fr, share.bm) >= MIXED_SHARE && Math.min(counts.fr, counts.bm) > 1;
  const weight = 1 - Math.exp(-1.5 * total);
  if (mixed) return { code: 'mixed', confidence: weight * 2 * Math.min(share.fr, share.bm), share };
  const code = share.fr >= share.bm ? 'fr' : 'bm';
  return { code, confidence: weight * share[code], share };
}

function known(words: readonly string[]): Known {
  const single = words.filter((word) => word.length > 1 || word === 'n' || word === 'u');
  return { plain: new Set(single.map(plainLetters)), keys: new Set(single.map(foldWord)) };
}

/** Every plain word in the phrases of the lexicon speaks for the language of its phrase. */
function phraseWords(lexicon: Lexicon): { fr: string[]; bm: string[] } {
  const all: Phrases[] = [
    ...Object.values(lexicon.intents),
    ...Object.values(lexicon.topics).flatMap(({ strong, weak }) => [strong, weak]),
    ...Object.values(lexicon.danger.rules),
    ...Object.values(lexicon.indicators),
    ...Object.values(lexicon.situations),
  ];
  const words = (sources: readonly string[]): string[] =>
    sources.flatMap((source) => source.split(/[ |?]+/).filter((word) => /^\p{L}{3,}$/u.test(word)));
  return { fr: all.flatMap(({ fr }) => words(fr)), bm: all.flatMap(({ bm }) => words(bm)) };
}
