import { readAge } from '#src/bot/recognizers/read-age.ts';
import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { readPhone } from '#src/bot/recognizers/read-phone.ts';
import { readTimes } from '#src/bot/recognizers/read-times.ts';
import { readSafeWord } from '#src/bot/safe-word.ts';
import type { Turn } from '#src/bot/turn.ts';
import { readPin } from '#src/domain/cases/pin.ts';
import { readCodeWord } from '#src/domain/cases/read-code-word.ts';
import { fold } from '#src/domain/language/fold.ts';
import { onlyListens } from '#src/domain/language/read-yes-no.ts';
import { buttonId, type Answer, type Question } from './question.ts';
import { readTold } from './read-told.ts';

/** The longest text that can be "one" or "the second": beyond it a number in it is part of a sentence. */
const FEW_WORDS = 3;

/** Years; above it an answer is a year of birth, or a mistake. */
const OLDEST = 120;

/**
 * Reads the message of the turn as an answer to the question; undefined when it is none. Buttons come first,
 * then a number, the words of a choice, yes or no, then what else the question takes, and last what the person tells.
 */
export async function readAnswer(question: Question, turn: Turn): Promise<Answer | undefined> {
  const picked = readButton(question, turn) ?? (await readPick(question, turn));
  if (picked !== undefined) return { kind: 'choice', choice: picked };
  const free =
    turn.content.kind === 'text'
      ? await readFree(question, turn, turn.content.text.trim())
      : readMedium(question, turn);
  return free ?? (question.told === true ? readTold(question, turn) : undefined);
}

function readButton(question: Question, { content }: Turn): string | undefined {
  if (content.kind !== 'choice') return undefined;
  return question.options.find((option) => buttonId(question, option) === content.id)?.id;
}

async function readPick(question: Question, turn: Turn): Promise<string | undefined> {
  if (turn.content.kind !== 'text') return undefined;
  const text = turn.content.text.trim();
  const number = await readIndex(question, turn, text);
  if (number !== undefined) return question.options[number - 1]?.id;
  const words = withoutArticle(text);
  const byTitle = question.options.find((option) => withoutArticle(turn.text(option.title)) === words);
  return byTitle?.id ?? readYesNo(question, turn, text) ?? readHeard(question, turn);
}

/** The choice that the message says in other words; a question asked back says none, nor does who is abroad already. */
function readHeard({ hears }: Question, { said }: Turn): string | undefined {
  const { name, topic } = said.intent;
  if (hears === undefined || name === 'ask' || (said.whereabouts.self?.country ?? null) !== null)
    return undefined;
  const isHeard = said.indicators.some((id) => hears.indicators.includes(id));
  return isHeard || (topic !== null && hears.topics.includes(topic)) ? hears.choice : undefined;
}

/** "Le matin" is also answered by "matin", and the other way round. */
function withoutArticle(text: string): string {
  return fold(text.replace(/^(?:l['’]|(?:les?|la|une?|des) )/iu, ''));
}

/** `1`, `1.`, `(2)`, "deux", "fila"; a bare number answers a question about age with the age. */
async function readIndex(question: Question, turn: Turn, text: string): Promise<number | undefined> {
  const digits = /^\D{0,2}(\d{1,2})\D{0,2}$/u.exec(text)?.[1];
  if (digits !== undefined) return inRange(question, Number(digits));
  if (/\d/u.test(text) || text.split(/\s+/u).length > FEW_WORDS) return undefined;
  if (question.accept === 'age' && ageTold(turn) !== undefined) return undefined;
  return inRange(question, await readNumber(text, turn.session.language));
}

function inRange(question: Question, number: number | undefined): number | undefined {
  return number !== undefined && number >= 1 && number <= question.options.length ? number : undefined;
}

/** What the message was understood to be; where consent is asked, a polite "well then" is none. */
function readYesNo({ options, consent }: Question, { said }: Turn, text: string): string | undefined {
  const { name } = said.intent;
  if (name !== 'yes' && name !== 'no') return undefined;
  if (consent === true && onlyListens(text)) return undefined;
  return options.find(({ id }) => id === name)?.id;
}

/** A voice note or a picture, where a question takes any message. */
function readMedium({ accept }: Question, { content }: Turn): Answer | undefined {
  if (accept !== 'message' || !('media' in content)) return undefined;
  const { kind, media, mimeType } = content;
  return { kind: 'medium', medium: { kind, media, mimeType } };
}

async function readFree({ accept }: Question, turn: Turn, text: string): Promise<Answer | undefined> {
  if (accept === undefined) return undefined;
  switch (accept) {
    case 'words':
    case 'message':
      return { kind: 'words', words: text };
    case 'age':
      return readYears(turn, text);
    case 'place': {
      return readPlace(turn, text);
    }
    case 'phone': {
      const phone = await readPhone(text);
      return phone === undefined ? undefined : { kind: 'phone', phone };
    }
    case 'time': {
      const read = await readTimes(text, turn.session.language, turn.world.now);
      return read.length === 0 ? undefined : { kind: 'time', words: text, read };
    }
    case 'code_word': {
      const word = readCodeWord(text);
      return word === undefined ? undefined : { kind: 'words', words: word };
    }
    case 'pin': {
      const pin = readPin(text);
      return pin === undefined ? undefined : { kind: 'pin', pin };
    }
    case 'safe_word': {
      const word = readSafeWord(turn.said);
      return word === undefined ? undefined : { kind: 'safe_word', word };
    }
  }
}

/** A known place anywhere in the text, or a few words that mean nothing else: a name the map does not hold. */
function readPlace({ said }: Turn, text: string): Answer | undefined {
  const region = said.entities.find((entity) => entity.type === 'region');
  if (region !== undefined)
    return { kind: 'place', region: String(region.value), country: null, place: text };
  const left = said.whereabouts.left.map((spot) => spot.country);
  const [country = null, ...others] = said.countries.filter((named) => !left.includes(named));
  if (country !== null && others.length === 0) return { kind: 'place', region: null, country, place: text };
  const isName = said.intent.name === 'other' && text.split(/\s+/u).length <= FEW_WORDS;
  return isName ? { kind: 'place', region: null, country: null, place: text } : undefined;
}

async function readYears({ said, session }: Turn, text: string): Promise<Answer | undefined> {
  const age =
    ageTold({ said }) ??
    (await readAge(text, session.language)) ??
    (await readNumber(text, session.language));
  return typeof age === 'number' && age >= 0 && age < OLDEST ? { kind: 'age', age } : undefined;
}

/** An age with its unit, "seize ans": the whole message is it, and no number of a choice. */
function ageTold({ said }: Pick<Turn, 'said'>): string | number | undefined {
  return said.entities.find((entity) => entity.type === 'age')?.value;
}
