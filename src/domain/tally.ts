import type { Language } from './messages.ts';

/**
 * What is counted for those who run the service, and never for a person: a new figure is a new line here. Sources of
 * the figures: unanswered messages by language show where texts and understanding are missing.
 */
export const TALLIES = ['unanswered'] as const;

export type Tally = (typeof TALLIES)[number];

/** How often something happened on a day, in conversations of a language. */
export interface TallyRow {
  /** The day in the country, `2026-11-24`. */
  readonly day: string;
  readonly what: Tally;
  readonly language: Language;
  readonly count: number;
}
