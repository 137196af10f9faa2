import { readAge } from '#src/bot/recognizers/read-age.ts';
import { readNumber } from '#src/bot/recognizers/read-number.ts';
import { readPhone } from '#src/bot/recognizers/read-phone.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { Content } from '#src/domain/messages.ts';
import { locate } from '#src/domain/places/locate.ts';
import { positionText } from '#src/domain/places/position-text.ts';
import { buttonId, type Answer, type Question } from './question.ts';
import { readPicks } from './read-picks.ts';

/** The longest text that can be the name of a place that no map holds. */
const FEW_WORDS = 3;

/** Years; above it an answer is a year of birth, or a mistake. */
const OLDEST = 120;

/**
 * Reads the message of the turn as an answer to the question; undefined when it is none. Buttons come first, then a
 * number, the words of a choice, yes or no, and last what else the question takes. Two choices at once ("1 et 2",
 * "oui et non") are no answer: the question is asked again rather than one of them taken.
 */
export async function readAnswer(question: Question, turn: Turn): Promise<Answer | undefined> {
  const button = readButton(question, turn);
  if (button !== undefined) return { kind: 'choice', choice: button };
  if (turn.content.kind === 'location')
    return question.accept === 'place' ? placeAt(turn.content, turn) : undefined;
  if (turn.content.kind !== 'text') return undefined;
  const text = turn.content.text.trim();
  const [choice, ...others] = await readPicks(question, turn, text);
  if (choice === undefined) return readFree(question, turn, text);
  return others.length === 0 ? { kind: 'choice', choice } : undefined;
}

function readButton(question: Question, { content }: Turn): string | undefined {
  if (content.kind !== 'choice') return undefined;
  return question.options.find((option) => buttonId(question, option) === content.id)?.id;
}

/** The region or the country of a position; the position itself is the place in words, which only consent lets out. */
function placeAt(position: Extract<Content, { kind: 'location' }>, { parts }: Turn): Answer {
  return { kind: 'place', ...locate(position, parts.country.map), place: positionText(position) };
}

async function readFree({ accept }: Question, turn: Turn, text: string): Promise<Answer | undefined> {
  if (accept === undefined) return undefined;
  switch (accept) {
    case 'words':
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
  }
}

/** A known place anywhere in the text, or a few words that mean nothing else: a name the map does not hold. */
function readPlace({ said }: Turn, text: string): Answer | undefined {
  const region = said.entities.find((entity) => entity.type === 'region');
  if (region !== undefined)
    return { kind: 'place', region: String(region.value), country: null, place: text };
  const [country = null, ...others] = said.countries;
  if (country !== null && others.length === 0) return { kind: 'place', region: null, country, place: text };
  const isName = said.intent.name === 'other' && text.split(/\s+/u).length <= FEW_WORDS;
  return isName ? { kind: 'place', region: null, country: null, place: text } : undefined;
}

async function readYears({ said, session }: Turn, text: string): Promise<Answer | undefined> {
  const told = said.entities.find((entity) => entity.type === 'age')?.value;
  const age = told ?? (await readAge(text, session.language)) ?? (await readNumber(text, session.language));
  return typeof age === 'number' && age >= 0 && age < OLDEST ? { kind: 'age', age } : undefined;
}
