import { readAge } from '#src/bot/recognizers/read-age.ts';
import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { readPhone } from '#src/bot/recognizers/read-phone.ts';
import { readTimes } from '#src/bot/recognizers/read-times.ts';
import { readSafeWord } from '#src/bot/safe-word.ts';
import type { Turn } from '#src/bot/turn.ts';
import { locate } from '#src/domain/places/locate.ts';
import { positionText } from '#src/domain/places/position-text.ts';
import { readPin } from '#src/domain/cases/pin.ts';
import { readCodeWord } from '#src/domain/cases/read-code-word.ts';
import { ageTold } from './age-told.ts';
import { buttonId, type Answer, type Question } from './question.ts';
import { readPicks } from './read-picks.ts';
import { readTold } from './read-told.ts';

/** The longest text that can be the name of a place that no map holds. */
const FEW_WORDS = 3;

/** Years; above it an answer is a year of birth, or a mistake. */
const OLDEST = 120;

/**
 * Reads the message of the turn as an answer to the question; undefined when it is none. Buttons come first, then a
 * number, the words of a choice, yes or no, then what else the question takes, and last what the person tells. Two
 * choices at once ("1 et 2", "oui et non") are no answer: the question is asked again rather than one of them taken.
 */
export async function readAnswer(question: Question, turn: Turn): Promise<Answer | undefined> {
  const { content } = turn;
  const picks = await readChoices(question, turn);
  const [choice] = picks;
  if (choice !== undefined) return picks.length === 1 ? { kind: 'choice', choice } : undefined;
  const free =
    content.kind === 'text' ? await readFree(question, turn, content.text.trim()) : readSent(question, turn);
  return free ?? (question.told === true ? readTold(question, turn) : undefined);
}

function readButton(question: Question, { content }: Turn): string | undefined {
  if (content.kind !== 'choice') return undefined;
  return question.options.find((option) => buttonId(question, option) === content.id)?.id;
}

async function readChoices(question: Question, turn: Turn): Promise<readonly string[]> {
  if (turn.content.kind === 'text') return readPicks(question, turn, turn.content.text.trim());
  const button = readButton(question, turn);
  return button === undefined ? [] : [button];
}

/** A position where a place is asked, a voice note or a picture where a question takes any message. */
function readSent({ accept }: Question, { content, parts }: Turn): Answer | undefined {
  if (content.kind === 'location' && accept === 'place') {
    // The position itself is the place in words, which only consent lets out.
    return { kind: 'place', ...locate(content, parts.country.map), place: positionText(content) };
  }
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
