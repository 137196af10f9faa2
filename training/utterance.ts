import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import {
  INTENTS,
  TOPICS,
  type IntentName,
  type LanguageCode,
  type Topic,
} from '../src/domain/understanding.ts';

/** A message with what it should be understood to be. */
export interface Utterance {
  readonly language: LanguageCode;
  readonly intent: IntentName;
  readonly topic: Topic | null;
  /** Ids of the triage indicators that it names. */
  readonly indicators: readonly string[];
  readonly text: string;
}

/**
 * `learn` is for phrases, words and weights; `tune` for what is chosen by trying, such as how much probability is
 * believed; `judge` is only ever read to measure.
 */
export type Part = 'learn' | 'tune' | 'judge';

const FOLDER = new URL('utterances/', import.meta.url);

/**
 * The messages of one part, from `utterances/<part>/*.tsv`: language, intent, topic, indicators, text; `-` stands
 * for none.
 *
 * @throws Error that names the file and the line when a line is not of that form.
 */
export function readUtterances(part: Part): Utterance[] {
  const folder = new URL(`${part}/`, FOLDER);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => parseLine(line, `${part}/${file}:${String(index + 1)}`)),
    );
}

/** A short hash of messages: models carry the one of those that they learnt. */
export function digestOf(messages: readonly Utterance[]): string {
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, 16);
}

const LANGUAGES: readonly LanguageCode[] = ['fr', 'bm', 'mixed', 'und'];

function parseLine(line: string, place: string): Utterance {
  const [language, intent, topic, indicators, text, ...rest] = line.split('\t');
  const isTopic = topic === '-' || TOPICS.includes(topic as Topic);
  if (
    !LANGUAGES.includes(language as LanguageCode) ||
    !INTENTS.includes(intent as IntentName) ||
    !isTopic ||
    indicators === undefined ||
    text === undefined ||
    rest.length > 0
  ) {
    throw new Error(`${place} is not language, intent, topic, indicators and text`);
  }
  return {
    language: language as LanguageCode,
    intent: intent as IntentName,
    topic: topic === '-' ? null : (topic as Topic),
    indicators: indicators === '-' ? [] : indicators.split(','),
    text,
  };
}
