import type { DateValue } from './date-value.ts';

/** A date in a message: its first and last token, both included, and whether words around a length say when. */
export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly value: DateValue;
  /** "Il y a", "depuis", "kabini", "nin ye … ye": a length of time with it is never an age. */
  readonly framed: boolean;
}
