import type { Language } from '../../messages.ts';
import type { IntentName } from '../../understanding.ts';
import { compileLexicon, type RuleMatch } from '../lexicon/compile-lexicon.ts';
import { foldWord } from '../fold.ts';
import { hashText } from '../hash-text.ts';
import type { Identify } from '../identify/identify.ts';
import { createIsNegated } from '../lexicon/is-negated.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { SeenMessage } from './message-features.ts';
import { phraseWords, type PhraseWord } from '../lexicon/phrase.ts';
import { remember } from '../remember.ts';
import { createTokenize } from '../tokenize.ts';
import { createWordIndex, type LookUp } from '../lexicon/word-index.ts';

export type See = (text: string) => SeenMessage;

/**
 * Makes the function that takes a message apart: its words, its language, what each word means in that language,
 * and the phrases of the lexicon in it, with those that the words around them deny marked.
 */
export function createSee(lexicon: Lexicon, identify: Identify): See {
  const tokenize = createTokenize(lexicon.words);
  const find = compileLexicon(lexicon);
  const isNegated = createIsNegated(lexicon.words.negations);
  const french = conceptIndex(lexicon, 'fr');
  const bambara = conceptIndex(lexicon, 'bm');
  const meanings = {
    fr: remember((key) => [...french(key)]),
    bm: remember((key) => [...bambara(key)]),
    both: remember((key) => [...new Set([...french(key), ...bambara(key)])]),
  };
  const filler = new Set((lexicon.sets['filler'] ?? []).map(foldWord));
  return (text) => {
    const tokens = tokenize(text);
    const matches = find(tokens);
    const identified = identify(text, courtesies(matches));
    // The languages in which its words may be meant: "te" is a negation in one of them only.
    const { code } = identified.language;
    const meaningsOf = meanings[code === 'fr' || code === 'bm' ? code : 'both'];
    return {
      tokens,
      ...identified,
      concepts: tokens.map(({ key }) => meaningsOf(key)),
      isFiller: tokens.map(({ key }) => filler.has(key)),
      found: matches.map((match) => ({ match, negated: isFact(match) && isNegated(match, tokens) })),
      hasQuestionMark: text.includes('?'),
    };
  };
}

function conceptIndex({ concepts }: Lexicon, language: Language): LookUp<number> {
  return createWordIndex(
    Object.entries(concepts).flatMap(([name, words]) =>
      words[language].flatMap(phraseWords).map((word): [PhraseWord, number] => [word, hashText(name)]),
    ),
  );
}

/** The languages of the courtesies that were recognised, once each: `i ni ce` is made of words that are in both. */
function courtesies(matches: readonly RuleMatch[]): Language[] {
  const found = matches.filter(
    ({ rule: { meaning } }) => meaning.kind === 'intent' && COURTESIES.has(meaning.name),
  );
  return [...new Set(found.map(({ rule }) => rule.language))];
}

const COURTESIES: ReadonlySet<IntentName> = new Set<IntentName>(['greeting', 'thanks', 'yes', 'no', 'stop']);

/** Only what is told can be told of as not so: "non, pas du tout" is still no. */
function isFact({ rule: { meaning } }: RuleMatch): boolean {
  return meaning.kind === 'danger' || meaning.kind === 'indicator' || meaning.kind === 'situation';
}
