import { z } from 'zod';
import { INTENTS, TOPICS } from '../../understanding.ts';
import { isPhrase } from './phrase.ts';

const words = z.array(z.string().min(1));
const phrases = z.array(z.string().refine(isPhrase, 'is no phrase: see phrase.ts for what one may hold'));
const inBoth = z.strictObject({ fr: phrases, bm: phrases });

/** How much a phrase of danger says: enough by itself, or only together with another one. */
const dangerRule = z.strictObject({
  enough: z.boolean(),
  /** Contexts that take the danger out of it: a joke, a game, something long past. */
  unless: z.array(z.enum(['joke', 'past'])),
  ...inBoth.shape,
});

/**
 * What a country's lexicon says, one property per file of `country/<code>/lexicon/`. Phrases are written in
 * ordinary spelling and compared by fold key; `phrase.ts` says what they may hold besides words.
 */
export const lexiconSchema = z.strictObject({
  words: z.strictObject({
    /** Words that speak for one language: the model of languages learns from them. */
    markers: z.strictObject({ fr: words, bm: words }),
    /** Names and loans that speak for no language. */
    neutral: words,
    /** Words of both languages, which speak for none when they stand alone. */
    both: words,
    /** Words as phones shorten them, with what they stand for: `jsuis` is `je suis`. */
    spellings: z.record(z.string(), z.string()),
    /** Bambara words that get glued: `nbè` is one of `heads` and one of `tails`. */
    glued: z.strictObject({ heads: words, tails: words }),
    /** Words that turn a phrase into its opposite: right before it, after it, or in a French "ne … pas". */
    negations: z.strictObject({
      fr: z.strictObject({ before: words, after: words, subjects: words }),
      bm: z.strictObject({ before: words, ends: words }),
    }),
  }),
  /** Sets of words that phrases name as `@set`. A word may end in `~`, but a set holds no other set. */
  sets: z.record(z.string().regex(/^[a-z_]+$/), words.min(1)),
  /** Meanings, with the single words of both languages that name them; `stem~` is any word that begins so. */
  concepts: z.record(z.string().regex(/^[a-z_]+$/), z.strictObject({ fr: words, bm: words })),
  intents: z.record(z.enum(INTENTS), inBoth),
  topics: z.record(z.enum(TOPICS), z.strictObject({ strong: inBoth, weak: inBoth })),
  danger: z.strictObject({
    rules: z.record(z.string().regex(/^[a-z_]+$/), dangerRule),
    /** What sounds like danger and is none: a match that lies inside such words does not count. */
    harmless: inBoth,
    joke: inBoth,
    past: inBoth,
  }),
  /** Phrases by the id of the triage indicator that they name. */
  indicators: z.record(z.string().regex(/^[a-z_]+\.[a-z_]+$/), inBoth),
  /** Whom a message is about, words that tell of something wrong, and questions about what is right. */
  situations: z.strictObject({ self: inBoth, other: inBoth, troubles: inBoth, principles: inBoth }),
  /** Words with which a person who leaves also asks that what was kept be erased. */
  erase: words,
  /** Phrases by which a person takes back what they agreed to, by what it is; `silence` is no call and no message. */
  withdrawals: z.strictObject({
    keep: inBoth,
    callBack: inBoth,
    silence: inBoth,
    passOn: inBoth,
    unclear: inBoth,
  }),
});

export type Lexicon = z.infer<typeof lexiconSchema>;
export type LexiconWords = Lexicon['words'];
export type Phrases = z.infer<typeof inBoth>;
