import { hashOf } from '../review.ts';

/**
 * What a native speaker reads: a `text` that the bot says, a `label` of the country's data that stands inside
 * texts, or a `phrase` by which messages are understood.
 */
export const ITEM_KINDS = ['text', 'label', 'phrase'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `to correct`: it was read, and the correction is still to be made by hand (never of a text). */
export type ItemState = 'not read' | 'reviewed' | 'changed since' | 'to correct';

/** One row of the sheet, before anybody has answered it. */
export interface ReviewItem {
  readonly kind: ItemKind;
  /** Unique: `danger:answer`, `contacts.ml.police.17`, `danger.fear#1a2b3c4d`. */
  readonly key: string;
  readonly fr: string;
  readonly bm: string;
  /** A text as an SMS shows it; a phrase as one of the messages that it finds. */
  readonly sms: string;
  /** SMS segments with the longest placeholders; undefined for what is never sent alone. */
  readonly segments: number | undefined;
  /** Its words with their sense and sources. */
  readonly glossary: string;
  readonly state: ItemState;
  readonly reviewedBy: string;
  /** A day, `2026-11-23`, or empty. */
  readonly reviewedOn: string;
}

/**
 * What says which Bambara a row was exported with. The letter in front keeps a spreadsheet from taking it for
 * a number.
 */
export function versionOf(bm: string): string {
  return `v${hashOf(bm)}`;
}
