import type { Language } from './messages.ts';

/**
 * What is counted for those who run the service, and never for a person: a new figure is a new line here.
 */
export const TALLIES = [
  'unanswered',
  // Of those who finish the quiz, the share that is right before and after it is what they learnt.
  'quiz_begun',
  'quiz_finished',
  'quiz_right_before',
  'quiz_right_after',
  'story_finished',
  'tips_begun',
] as const;

export type Tally = (typeof TALLIES)[number];

/** How often something happened on a day, in conversations of a language. */
export interface TallyRow {
  /** The day in the country, `2026-11-24`. */
  readonly day: string;
  readonly what: Tally;
  readonly language: Language;
  readonly count: number;
}
