import { fold } from '../domain/language/fold.ts';
import type { Language } from '../domain/messages.ts';
import type { Goal } from './goal.ts';
import { learnGoal } from './learn-words.ts';
import type { Turn } from './turn.ts';
import { wantsToLeave } from './wants-to-leave.ts';

/** From this confidence on a wish is plain, also beside the name of a country. */
const PLAIN = 0.5;

const MENU_WORDS = ['menu', '0', '00'];

/**
 * What comes before every step of every dialog, in this order: leaving, danger, another language, a person,
 * the menu. Undefined when the message is none of these.
 */
export function interruption(turn: Turn): Goal | undefined {
  const { said, content } = turn;
  if (content.kind !== 'text') return undefined;
  const intent = said.intent.name;
  if (wantsToLeave(said)) return { dialog: 'exit', options: { erase: asksToErase(turn) } };
  if (said.danger) return { dialog: 'danger' };
  if (intent === 'language') return { dialog: 'language', options: wanted(content.text) };
  if (intent === 'human' && learnGoal(turn) === undefined && !isRatherAPlace(turn))
    return { dialog: 'person' };
  return MENU_WORDS.includes(fold(content.text.trim())) ? { dialog: 'menu' } : undefined;
}

/** The name of a country is an answer to "where?", unless it is plain that a person is asked for. */
function isRatherAPlace({ said }: Turn): boolean {
  return said.countries.length > 0 && said.intent.confidence < PLAIN;
}

function asksToErase({ parts, said }: Turn): boolean {
  const words = fold(said.text);
  return parts.country.lexicon.erase.some((word) => words.includes(fold(word)));
}

/** The beginnings of the names of the languages, as they are typed. */
const LANGUAGE_NAMES = { bm: ['bamana', 'bambara'], fr: ['fran', 'tubabu'] } as const;

/** The language that is named; nothing when the message only asks for another one. */
function wanted(text: string): { language?: Language } {
  const words = fold(text);
  for (const language of ['bm', 'fr'] as const) {
    if (LANGUAGE_NAMES[language].some((name) => words.includes(fold(name)))) return { language };
  }
  return {};
}
