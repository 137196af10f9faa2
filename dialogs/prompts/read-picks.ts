import type { Turn } from '#src/bot/turn.ts';
import { fold } from '#src/domain/language/fold.ts';
import { onlyListens, readYesNo } from '#src/domain/language/read-yes-no.ts';
import { ageTold } from './age-told.ts';
import { namedNumbers, numberWithWords } from './named-numbers.ts';
import { NO, YES, type Option, type Question } from './question.ts';

/** What stands between two answers that are given at once. */
const BETWEEN = /\s+(?:et|ou|mais|ni|ani|walima|wala|nka)\s+|\s*[,;/+&\n]\s*/iu;

/**
 * The ids of the choices that a text names, each once: by number, by their words, or by a plain yes or no. Two ids are
 * two answers to one question, and none of them may be taken for the person's.
 */
export async function readPicks(question: Question, turn: Turn, text: string): Promise<readonly string[]> {
  // An age with its unit, "deux ans", is no number of a choice.
  const isAge = question.accept === 'age' && ageTold(turn) !== undefined;
  const numbers = isAge ? [] : await namedNumbers(text, turn.session.language);
  const numbered = numbers.map((number) => question.options[number - 1]);
  // A number that no choice has makes the whole an age, an amount, a phone number.
  if (numbered.length > 0 && !numbered.includes(undefined)) return idsOf(numbered);
  const inWords = byParts(question, turn, text);
  if (inWords.length > 0) return idsOf(inWords);
  const meant = byIntent(question, turn, text);
  if (meant.length === 0) return readHeard(question, turn);
  // A number before a sentence must not say something else than the sentence: "2 oui, je veux".
  return idsOf([byLeadingNumber(question, text), ...meant]);
}

function idsOf(options: readonly (Option | undefined)[]): readonly string[] {
  return [...new Set(options.flatMap((option) => (option === undefined ? [] : [option.id])))];
}

/** "oui", "oui et non", "oui non", "1. oui": every part must name a choice. */
function byParts(question: Question, turn: Turn, text: string): readonly Option[] {
  const whole = byWords(question, turn, text);
  if (whole !== undefined) return [whole];
  const words = numberWithWords(text)?.words ?? text;
  for (const between of [BETWEEN, /\s+/u]) {
    const parts = words.split(between).filter((part) => part !== '');
    const named = parts.flatMap((part) => byWords(question, turn, part) ?? []);
    const isAll = parts.length > 0 && named.length === parts.length;
    if (isAll) return [byLeadingNumber(question, text), ...named].flatMap((option) => option ?? []);
  }
  return [];
}

function byWords({ options }: Question, turn: Turn, text: string): Option | undefined {
  const words = withoutArticle(text);
  const byTitle = options.find(({ title }) => withoutArticle(turn.text(title)) === words);
  if (byTitle !== undefined) return byTitle;
  const yes = readYesNo(text);
  return yes === undefined ? undefined : options.find(({ id }) => id === (yes ? YES.id : NO.id));
}

function byLeadingNumber({ options }: Question, text: string): Option | undefined {
  const lead = numberWithWords(text);
  return lead === undefined ? undefined : options[lead.number - 1];
}

/** The choice that the message says in other words; a question asked back says none, nor does who is abroad already. */
function readHeard({ hears }: Question, { said }: Turn): readonly string[] {
  const { name, topic } = said.intent;
  if (hears === undefined || name === 'ask' || (said.whereabouts.self?.country ?? null) !== null) return [];
  const isHeard = said.indicators.some((id) => hears.indicators.includes(id));
  return isHeard || (topic !== null && hears.topics.includes(topic)) ? [hears.choice] : [];
}

/** "Le matin" is also answered by "matin", and the other way round. */
function withoutArticle(text: string): string {
  return fold(text.replace(/^(?:l['’]|(?:les?|la|une?|des) )/iu, ''));
}

/** What the message was understood to be; where consent is asked, a polite "well then" is none. */
function byIntent({ options, consent }: Question, { said }: Turn, text: string): readonly Option[] {
  const { name } = said.intent;
  if (name !== 'yes' && name !== 'no') return [];
  if (consent === true && onlyListens(text)) return [];
  return options.filter(({ id }) => id === name);
}
