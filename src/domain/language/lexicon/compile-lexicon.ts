import type { Language } from '../../messages.ts';
import type { IntentName, Topic } from '../../understanding.ts';
import { createMatcher, type Match, type Matcher } from './create-matcher.ts';
import { foldWord } from '../fold.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { parsePhrase, phraseWords, type Phrase, type PhraseWord } from './phrase.ts';

/** What a phrase of the lexicon stands for when it is found. */
export type Meaning =
  | { readonly kind: 'intent'; readonly name: IntentName }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly strong: boolean }
  | {
      readonly kind: 'danger';
      readonly name: string;
      readonly enough: boolean;
      readonly unless: readonly ('joke' | 'past')[];
    }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'context'; readonly name: 'harmless' | 'joke' | 'past' }
  | { readonly kind: 'situation'; readonly name: keyof Lexicon['situations'] };

/** A meaning with the language of its phrase; `denies` when the phrase itself holds a negation. */
export interface Rule {
  readonly meaning: Meaning;
  readonly language: Language;
  readonly denies: boolean;
}

export type RuleMatch = Match<Rule>;

/** Makes the one matcher for everything that the lexicon can find in a message. */
export function compileLexicon(lexicon: Lexicon): Matcher<Rule> {
  const sets = new Map(
    Object.entries(lexicon.sets).map(([name, words]): [string, PhraseWord[]] => [
      name,
      words.flatMap(phraseWords),
    ]),
  );
  const { fr, bm } = lexicon.words.negations;
  const deniers = {
    fr: new Set([...fr.before, ...fr.after, ...fr.subjects, 'plus', 'rien', 'ne', 'n'].map(foldWord)),
    bm: new Set(bm.before.map(foldWord)),
  };
  return createMatcher(
    [...meanings(lexicon)].flatMap(([meaning, phrases]) =>
      (['fr', 'bm'] as const).flatMap((language) =>
        phrases[language]
          .flatMap((source) => parsePhrase(source, sets))
          .map((phrase) => {
            const denies = phrase.steps.some(({ words }) => isDenier(words, deniers[language]));
            return { phrase, rule: { meaning, language, denies } };
          }),
      ),
    ),
  );
}

/** A step that takes a negation: `@not`, `ne`, `sans`. */
function isDenier(words: Phrase['steps'][number]['words'], deniers: ReadonlySet<string>): boolean {
  return words.some((word) => word.kind === 'exact' && deniers.has(word.key));
}

function* meanings(lexicon: Lexicon): Generator<[Meaning, Phrases]> {
  for (const [name, phrases] of entries(lexicon.intents)) yield [{ kind: 'intent', name }, phrases];
  for (const [topic, { strong, weak }] of entries(lexicon.topics)) {
    yield [{ kind: 'topic', topic, strong: true }, strong];
    yield [{ kind: 'topic', topic, strong: false }, weak];
  }
  for (const [name, { enough, unless, ...phrases }] of Object.entries(lexicon.danger.rules)) {
    yield [{ kind: 'danger', name, enough, unless }, phrases];
  }
  for (const name of ['harmless', 'joke', 'past'] as const) {
    yield [{ kind: 'context', name }, lexicon.danger[name]];
  }
  for (const [id, phrases] of Object.entries(lexicon.indicators)) yield [{ kind: 'indicator', id }, phrases];
  for (const [name, phrases] of entries(lexicon.situations)) yield [{ kind: 'situation', name }, phrases];
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
