import { z } from 'zod';
import { TOPICS } from './understanding.ts';

const idSchema = z.string().regex(/^[a-z][a-z_]*$/);
const keySchema = z.string().regex(/^\w+:[\w.]+$/);

/** What the bot offers after a page: to report, the contacts, to look at an offer together, or nothing. */
export const NEXT_STEPS = ['report', 'contacts', 'offer'] as const;

const informationTopicSchema = z.strictObject({
  id: idSchema,
  /** What people ask; several pages may answer it, and the first of them is the one that opens. */
  topic: z.enum(TOPICS),
  /** Keys of the catalogue: the title in a menu, and the one message that is the page. */
  title: keySchema,
  text: keySchema,
  /** Pages to go on to. */
  related: z.array(idSchema).min(1).max(4),
  next: z.enum(NEXT_STEPS).nullable(),
  /** Where its facts come from, for those who sign the wording off. */
  sources: z.array(z.string().min(1)).min(1),
  /** Whom it speaks to: for lists and statistics, never shown. */
  tags: z.array(z.enum(['migrant', 'family', 'work', 'child', 'community'])).min(1),
});

/** A page of information: one short message on one question. */
export type InformationTopic = z.infer<typeof informationTopicSchema>;

/** The pages of a country: each id once, every `Topic` answered, every link between pages going somewhere else. */
export const informationTopicsSchema = z.array(informationTopicSchema).superRefine((pages, context) => {
  const ids = new Set(pages.map(({ id }) => id));
  const problem = (message: string): void => {
    context.addIssue({ code: 'custom', message });
  };
  if (ids.size < pages.length) problem('two pages have the same id');
  for (const topic of TOPICS) {
    if (!pages.some((page) => page.topic === topic)) problem(`no page answers ${topic}`);
  }
  for (const { id, related } of pages) {
    for (const other of related) if (!ids.has(other) || other === id) problem(`${id} leads to ${other}`);
  }
});
