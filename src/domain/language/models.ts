import { z } from 'zod';
import { linearModelSchema } from './linear-model.ts';

/** What was learnt from texts and messages, one property per file of `country/<code>/models/`. */
export const modelsSchema = z.strictObject({
  /** Tells languages apart: `identify/identify.ts`. */
  language: linearModelSchema,
  /** What a message wants, and what it is about: `intent/opinion.ts`. */
  intent: linearModelSchema,
  topic: linearModelSchema,
  /** Which triage indicators it names: its classes are their ids. */
  indicator: linearModelSchema,
});

export type Models = z.infer<typeof modelsSchema>;
