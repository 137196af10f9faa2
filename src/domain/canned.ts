import { z } from 'zod';

/** Answers that staff have at hand, by their ids and in their order, as `canned.json` of a country names them. */
export const cannedIdsSchema = z
  .array(z.string().regex(/^[a-z][a-z_]*$/))
  .refine((ids) => new Set(ids).size === ids.length, 'two have the same id');

/** An answer that staff have at hand, in both languages of the people. */
export interface CannedAnswer {
  readonly id: string;
  /** French, for staff. */
  readonly title: string;
  readonly fr: string;
  readonly bm: string;
}
