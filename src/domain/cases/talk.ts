import type { Content, Language } from '../messages.ts';

/** One message between a person and the staff member who answers them. */
export interface TalkEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly from: 'person' | 'staff';
  readonly content: Content;
  /** Unique in its case; an older version wrote none. */
  readonly id?: string;
  /** Id of the account of who of the staff wrote it. */
  readonly by?: string;
  readonly language?: Language;
  /** Id of the voice note or picture that it is. */
  readonly medium?: string;
}

/** What becomes of a talk, as the desk hears of it. */
export type TalkEvent =
  /** Somebody on duty answers the person of a case by message. `code` may be its first signs; null when it is none. */
  | {
      readonly id: string;
      readonly kind: 'case.answer';
      readonly at: string;
      readonly code: string | null;
      readonly text: string;
      readonly by: string;
      readonly staff?: string;
    }
  /** Somebody on duty is done: the bot may answer again. */
  | {
      readonly id: string;
      readonly kind: 'case.give_back';
      readonly at: string;
      readonly code: string | null;
      readonly by: string;
      readonly staff?: string;
    }
  /** The person wrote while a staff member has the word. */
  | {
      readonly id: string;
      readonly kind: 'person.said';
      readonly at: string;
      readonly content: Content;
      readonly danger: boolean;
      /** What the message is written in, where that is clear. */
      readonly language?: Language;
    }
  /** The person asked for the menu while a staff member had the word. */
  | { readonly id: string; readonly kind: 'person.to_bot'; readonly at: string }
  /** The person said STOP: their last message is no sign that they are there. */
  | { readonly id: string; readonly kind: 'person.left'; readonly at: string };

/** A flood of messages does not make a case grow without end; the newest are kept. */
const ENTRIES_TO_KEEP = 200;

/** The talk with one more message at its end. */
export function addToTalk(talk: readonly TalkEntry[], entry: TalkEntry): TalkEntry[] {
  return [...talk, entry].slice(-ENTRIES_TO_KEEP);
}
