import type { Params } from '#src/bot/turn.ts';
import type { Medium } from '#src/domain/cases/report.ts';
import type { Reply } from '#src/domain/messages.ts';
import type { Topic } from '#src/domain/understanding.ts';

/** A choice by its id inside the question and the key of its title. */
export interface Option {
  readonly id: string;
  readonly title: string;
}

/** What else than a choice answers a question. `words` takes any text, `message` voice notes and pictures too. */
export type Accept =
  'words' | 'message' | 'age' | 'place' | 'phone' | 'time' | 'code_word' | 'pin' | 'safe_word';

/**
 * A question as a dialog asks it. Plain JSON and keys only: it is stored with the conversation, and asked
 * again in the other language when the person changes it.
 */
export interface Question {
  /** Unique among all questions; part of the ids of its buttons, so that an old button is known as old. */
  readonly id: string;
  /** Key of the text. */
  readonly text: string;
  readonly params?: Params;
  readonly options: readonly Option[];
  readonly accept?: Accept;
  /** The place it asks for is where the person is now, so that a phone can tell it. */
  readonly here?: true;
  /** The person's own words, or a voice note, answer it too: what they tell is heard, and nothing is asked twice. */
  readonly told?: true;
  /** It asks for consent, which only a plain yes gives: not `awa`, `ayiwa` or `naamu`. */
  readonly consent?: true;
  readonly urgency?: Reply['urgency'];
  /** What words may say instead of the choice: an answer that names these indicators or speaks of these topics is it. */
  readonly hears?: {
    readonly choice: string;
    readonly indicators: readonly string[];
    readonly topics: readonly Topic[];
  };
}

/** What a person answered: exactly one field is set. */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'age'; readonly age: number }
  | {
      readonly kind: 'place';
      readonly region: string | null;
      /** Of a place abroad: ISO 3166-1, two letters. */
      readonly country: string | null;
      readonly place: string;
    }
  | { readonly kind: 'phone'; readonly phone: string }
  /** A time in words, with the moments that were read in them. */
  | { readonly kind: 'time'; readonly words: string; readonly read: readonly string[] }
  /** Something else, in words or by voice, that was kept. */
  | { readonly kind: 'told' }
  | { readonly kind: 'medium'; readonly medium: Medium }
  | { readonly kind: 'pin'; readonly pin: string }
  | { readonly kind: 'safe_word'; readonly word: string };

/** Whether the answer is for this question alone: a PIN, a safe word, or what belongs to another report. */
export function isKeptApart({ accept }: Question): boolean {
  return accept === 'pin' || accept === 'safe_word' || accept === 'message';
}

export const YES: Option = { id: 'yes', title: 'common:choice.yes' };
export const NO: Option = { id: 'no', title: 'common:choice.no' };
export const SKIP: Option = { id: 'skip', title: 'common:choice.skip' };

/** The choice that an answer is, if it is one. */
export function choiceOf(answer: Answer | undefined): string | undefined {
  return answer?.kind === 'choice' ? answer.choice : undefined;
}

/** Yes and no as a truth value; anything else is "not answered", never "no". */
export function yesNo(answer: Answer | undefined): boolean | null {
  const choice = choiceOf(answer);
  if (choice === 'yes') return true;
  return choice === 'no' ? false : null;
}

/** The id a button carries to the provider and back. */
export function buttonId(question: Question, option: Option): string {
  return `${question.id}=${option.id}`;
}
