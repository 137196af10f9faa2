import type { TriageRecord } from './triage/triage-record.ts';

/** What a message was understood to be: the shape of `lakana analyse` and the input of every dialog. */

export type LanguageCode = 'fr' | 'bm' | 'mixed' | 'und';

export const INTENTS = [
  'danger',
  'seek_help',
  'report',
  'ask',
  'contacts',
  'human',
  'language',
  'stop',
  'greeting',
  'thanks',
  'yes',
  'no',
  'other',
] as const;
export type IntentName = (typeof INTENTS)[number];

export const TOPICS = [
  'trafficking',
  'offer',
  'travel',
  'rights_law',
  'documents',
  'debt',
  'begging',
  'child_work',
  'forced_marriage',
  'descent_slavery',
  'sexual_exploitation',
  'return_home',
  'services',
  'online_safety',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `start` and `end` are UTF-16 offsets into the text as it was written, end excluded. */
export interface Entity {
  readonly type: 'age' | 'number' | 'phone' | 'region' | 'money' | 'date';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Age in years, number, E.164 phone or short code, id of a region. */
  readonly value: string | number;
}

export interface Understanding {
  readonly text: string;
  readonly language: {
    readonly code: LanguageCode;
    /** 0 to 1. */
    readonly confidence: number;
    /** Shares of the words that speak for each language; they add up to 1, or are both 0 without evidence. */
    readonly share: { readonly fr: number; readonly bm: number };
  };
  readonly intent: { readonly name: IntentName; readonly topic: Topic | null; readonly confidence: number };
  readonly danger: boolean;
  readonly entities: readonly Entity[];
  /** Ids of triage indicators that the message names. */
  readonly indicators: readonly string[];
  /** The form of exploitation that the message tells of, when it names one. */
  readonly form: NonNullable<TriageRecord['form']> | null;
  /** The words that made the danger and the indicators fire, for staff: `{rule, words}`. */
  readonly evidence: readonly { readonly rule: string; readonly words: string }[];
}

export type Understand = (text: string) => Understanding;
