import { z } from 'zod';

const idSchema = z.string().regex(/^[a-z][a-z_]*$/);
const keySchema = z.string().regex(/^\w+:[\w.]+$/);
/** Where the facts come from, for those who sign the wording off. */
const sourcesSchema = z.array(z.string().min(1)).min(1);

const quizQuestionSchema = z.strictObject({
  id: idSchema,
  /** Key of the question. */
  text: keySchema,
  /** What can be answered; `yes` and `no` are also understood in words. */
  options: z.array(z.strictObject({ id: idSchema, title: keySchema })).length(2),
  /** The id of the right option. */
  right: idSchema,
  /** Key of what is right and why. */
  why: keySchema,
  sources: sourcesSchema,
});

const quizSchema = z.strictObject({
  /** Asked before the others and after them, to see what was learnt; the others tell what one needs for it. */
  key: quizQuestionSchema,
  others: z.array(quizQuestionSchema).min(1),
});

const storySchema = z.strictObject({
  id: idSchema,
  title: keySchema,
  /** Keys of the story in its parts, each one message; the last of them asks what one would do. */
  parts: z.array(keySchema).min(2),
  /** What one could do, each with what can be said to it: never that it was wrong. */
  choices: z
    .array(z.strictObject({ id: idSchema, title: keySchema, answer: keySchema }))
    .min(2)
    .max(3),
  /** Where the pattern was reported. The people and what they say are invented. */
  sources: sourcesSchema,
});

const tipSchema = z.strictObject({ id: idSchema, text: keySchema, sources: sourcesSchema });

/** What a country has to learn from: `quiz.json`, `stories.json` and `tips.json` of its folder. */
export const learningSchema = z
  .strictObject({
    quiz: quizSchema,
    stories: z.array(storySchema).min(1),
    /** In the order in which they are sent, one a week. */
    tips: z.array(tipSchema).min(1),
  })
  .superRefine(({ quiz, stories, tips }, context) => {
    const problem = (message: string): void => {
      context.addIssue({ code: 'custom', message });
    };
    const questions = [quiz.key, ...quiz.others];
    for (const { id, options, right } of questions) {
      if (!options.some((option) => option.id === right)) problem(`${id} has no option ${right}`);
    }
    for (const items of [questions, stories, tips]) {
      if (new Set(items.map(({ id }) => id)).size < items.length) problem('two have the same id');
    }
  });

export type Learning = z.infer<typeof learningSchema>;
export type QuizQuestion = z.infer<typeof quizQuestionSchema>;
export type Story = z.infer<typeof storySchema>;
