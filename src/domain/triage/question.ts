import { z } from 'zod';
import { ABOUTS } from '../cases/report.ts';
import { FORMS } from './form.ts';

/** What an answer establishes; nothing when both are left out. */
const meaningShape = {
  /** Ids of the indicators. */
  indicators: z.array(z.string()).default([]),
  form: z.enum(FORMS).optional(),
};

/** An answer other than yes and no. */
const answerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  ...meaningShape,
  /** Ids of questions that this answer makes needless. */
  rulesOut: z.array(z.string()).default([]),
  /** Ids of questions that this answer calls for. */
  leadsTo: z.array(z.string()).default([]),
});

/**
 * One plain question of the bank in `country/<id>/questions.json`. It holds no text: the wording is in the
 * catalogue under `report:question.<id>.<about>`, and that of answers under `report:choice.<id>.<about>.<answer>`.
 * Without `answers` it is answered by yes or no, and `indicators` and `form` are what a "yes" establishes.
 */
export const questionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z_]*$/),
    ...meaningShape,
    answers: z.array(answerSchema).min(2).max(9).optional(),
    /** What it can be asked about; each has its own wording. */
    about: z.array(z.enum(ABOUTS)).min(1),
    /** How hard it is to be asked this: 1 is a plain fact of daily life, 3 touches violence or the body. */
    sensitivity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /**
     * How likely somebody who comes for help is to say what it asks for, from 0 to 1. A judgement, to be replaced
     * by counts of answers; it decides which question comes first, and never a level.
     */
    likely: z.number().gt(0).lte(1),
    /** Years. A writer known to be younger, or a child of unknown age, is not asked. */
    minAge: z.int().min(1).max(18).optional(),
    /** Too much to ask of a child, or to ask somebody about one: what is told by itself is enough there. */
    adultOnly: z.literal(true).optional(),
    /** It is for children: nobody known to be an adult is asked it, or asked it about. */
    childOnly: z.literal(true).optional(),
    /** Asked before all others, and only while the person has told nothing. */
    opening: z.literal(true).optional(),
  })
  .refine(
    ({ answers, indicators, form }) =>
      (answers === undefined) === (indicators.length > 0 || form !== undefined),
    'either it has answers of its own, or its yes means something',
  );

export type Question = z.infer<typeof questionSchema>;

/** An answer to a question of the bank, and what it means. */
export type BankAnswer = Readonly<z.infer<typeof answerSchema>>;

/** The answers to a question by number, in their order: its own, or yes and no. */
export function answersOf({ answers, indicators, form }: Question): readonly BankAnswer[] {
  if (answers !== undefined) return answers;
  const rest = { rulesOut: [], leadsTo: [] };
  const yes = { id: 'yes', indicators, ...rest, ...(form === undefined ? {} : { form }) };
  return [yes, { id: 'no', indicators: [], ...rest }];
}

/** Whether an answer says something that triage looks at. */
export function tells({ indicators, form }: BankAnswer): boolean {
  return indicators.length > 0 || form !== undefined;
}
