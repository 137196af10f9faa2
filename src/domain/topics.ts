import { z } from 'zod';
import { isPhrase } from './language/lexicon/phrase.ts';
import { TOPICS } from './understanding.ts';

const idSchema = z.string().regex(/^[a-z][a-z_]*$/);
const keySchema = z.string().regex(/^\w+:[\w.]+$/);

/**
 * What the bot offers after a page: help for oneself, for another or for either (`report`), the contacts, to look
 * at an offer together, or nothing.
 */
export const NEXT_STEPS = ['self', 'other', 'report', 'contacts', 'offer'] as const;

/** Words by which a page is found: phrases of the lexicon's kind, but without its sets. */
const wordsSchema = z
  .array(
    z
      .string()
      .refine(
        (source) => isPhrase(source) && !source.includes('@'),
        'is no phrase, or names a set of the lexicon',
      ),
  )
  .min(1);

const informationTopicSchema = z.strictObject({
  id: idSchema,
  /** What people ask; several pages may answer it. */
  topic: z.enum(TOPICS),
  /** The page that speaks of all of its topic, and opens when nothing narrower was asked: one for each topic. */
  general: z.literal(true).optional(),
  /** Keys of the catalogue: the title in a menu, the one message that is the page, and a second one for who asks. */
  title: keySchema,
  text: keySchema,
  more: keySchema.nullable(),
  /** Pages to go on to. */
  related: z.array(idSchema).min(1).max(4),
  next: z.enum(NEXT_STEPS).nullable(),
  /** Where its facts come from, for those who sign the wording off. */
  sources: z.array(z.string().min(1)).min(1),
  /** Whom it speaks to: for lists and statistics, never shown. */
  tags: z.array(z.enum(['migrant', 'family', 'work', 'child', 'community'])).min(1),
  /** How people ask for it, in ordinary spelling. */
  words: z.strictObject({ fr: wordsSchema, bm: wordsSchema }),
});

/** A page of information: one short message on one question, and a second one with more. */
export type InformationTopic = z.infer<typeof informationTopicSchema>;

/** The pages of a country: each id once, one page that opens for every `Topic`, every link between pages going somewhere else. */
export const informationTopicsSchema = z.array(informationTopicSchema).superRefine((pages, context) => {
  const ids = new Set(pages.map(({ id }) => id));
  const problem = (message: string): void => {
    context.addIssue({ code: 'custom', message });
  };
  if (ids.size < pages.length) problem('two pages have the same id');
  for (const topic of TOPICS) {
    const general = pages.filter((page) => page.topic === topic && page.general === true);
    if (general.length !== 1) problem(`${general.length} pages open for ${topic}, there must be one`);
  }
  for (const { id, related } of pages) {
    for (const other of related) if (!ids.has(other) || other === id) problem(`${id} leads to ${other}`);
  }
});
