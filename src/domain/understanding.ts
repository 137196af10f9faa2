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

/** Intents that are a wish to be followed: neither a courtesy nor an answer. */
export const WISHES = [
  'danger',
  'seek_help',
  'report',
  'ask',
  'contacts',
  'human',
  'language',
] as const satisfies readonly IntentName[];
export type Wish = (typeof WISHES)[number];

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

interface Found {
  readonly text: string;
  /** UTF-16 offsets into the text as it was written, end excluded. */
  readonly start: number;
  readonly end: number;
}

interface EntityValues {
  /** Years. */
  readonly age: string | number;
  readonly number: number;
  /** E.164, or a short code. */
  readonly phone: string;
  /** The id of a region. */
  readonly region: string | number;
  /** A `DateValue`: `day-1TEV` is yesterday evening, `2024-03-12` a day. */
  readonly date: string;
  /** Francs CFA, or both readings where only the person knows. */
  readonly money: number | MoneyReadings;
}

/** Something that a message names, and what it is worth. */
export type Entity = {
  [Type in keyof EntityValues]: Found & { readonly type: Type; readonly value: EntityValues[Type] };
}[keyof EntityValues];

/** An amount that may be counted in dɔrɔmɛ (five francs) or in francs: `raw` is the number as it was said. */
export interface MoneyReadings {
  readonly raw: number;
  readonly francsIfDorome: number;
  readonly francsIfFranc: number;
  /** Always: it is not known until the person has said which. */
  readonly confirm: true;
}

/**
 * Where somebody can be helped: a region at home, or a country abroad (ISO 3166-1), never both. Neither is "at home,
 * nobody knows where".
 */
export interface Spot {
  readonly region: string | null;
  readonly country: string | null;
}

/** Who is where, as far as a message says so; null is "does not say", never "is not". */
export interface Whereabouts {
  /** Where the writer is now. */
  readonly self: Spot | null;
  /** Where somebody is now whom the message speaks of. */
  readonly other: Spot | null;
  /** Where the writer or another was, and is no more. */
  readonly left: readonly Spot[];
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
  /** Whether it is in a language that we do not write; its code is then `und`. */
  readonly foreign: boolean;
  readonly intent: { readonly name: IntentName; readonly topic: Topic | null; readonly confidence: number };
  /** What it may have meant, the most probable first, for whoever has to ask back; empty when nothing is likely. */
  readonly readings: readonly {
    readonly name: Wish;
    readonly topic: Topic | null;
    /** 0 to 1. */
    readonly share: number;
  }[];
  readonly danger: boolean;
  readonly entities: readonly Entity[];
  /** Countries abroad that it names (ISO 3166-1, two letters), in order; the writer need not be there. */
  readonly countries: readonly string[];
  /** Who is where, as far as it says so: the writer, and whoever it speaks of. */
  readonly whereabouts: Whereabouts;
  /** Ids of triage indicators that the message names. */
  readonly indicators: readonly string[];
  /** The form of exploitation that the message tells of, when it names one. */
  readonly form: NonNullable<TriageRecord['form']> | null;
  /** The words that made the danger and the indicators fire, for staff: `{rule, words}`. */
  readonly evidence: readonly { readonly rule: string; readonly words: string }[];
}

export type Understand = (text: string) => Understanding;
