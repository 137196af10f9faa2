import { fold } from '../domain/language/fold.ts';
import type { Language } from '../domain/messages.ts';
import type { Goal } from './goal.ts';
import type { Turn } from './turn.ts';

/** Who leaves is let go at once, but a message is not taken for leaving on a guess. */
const SURE_TO_LEAVE = 0.6;

const MENU_WORDS = ['menu', '0', '00'];

/**
 * What comes before every step of every dialog, in this order: leaving, danger, another language, a person,
 * the menu. Undefined when the message is none of these.
 */
export function interruption(turn: Turn): Goal | undefined {
  const { said, content } = turn;
  if (content.kind !== 'text') return undefined;
  const intent = said.intent.name;
  if (intent === 'stop' && said.intent.confidence > SURE_TO_LEAVE)
    return { dialog: 'exit', options: { erase: asksToErase(turn) } };
  if (said.danger) return { dialog: 'danger' };
  if (intent === 'language') return { dialog: 'language', options: wanted(content.text) };
  if (intent === 'human') return { dialog: 'person' };
  return MENU_WORDS.includes(fold(content.text.trim())) ? { dialog: 'menu' } : undefined;
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
