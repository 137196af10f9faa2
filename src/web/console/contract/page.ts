import { z } from 'zod';

/** A time: ISO 8601 in UTC. */
export const timeSchema = z.iso.datetime();

export const idSchema = z.string().regex(/^[\w.:-]{1,80}$/);
export const byIdSchema = z.object({ id: idSchema });

/** Nothing to say beside that it is done. */
export const doneSchema = z.object({ done: z.literal(true) });

/** The query of a list: the cursor that the page before gave, and how many. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** One page of a list; `next` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
