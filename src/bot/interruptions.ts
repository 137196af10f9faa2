import { fold } from '../domain/language/fold.ts';
import type { Language } from '../domain/messages.ts';
import type { Goal } from './goal.ts';
import { withdrawalGoal } from './take-back.ts';
import type { Turn } from './turn.ts';
import { wantsToLeave } from './wants-to-leave.ts';

const MENU_WORDS = ['menu', '0', '00'];

/**
 * What comes before every step of every dialog, in this order: leaving, danger, taking back what was agreed to,
 * another language, a person, the menu. "Ne m'appelez plus" leaves too, and is answered by what it takes back.
 * Undefined when the message is none of these.
 */
export function interruption(turn: Turn): Goal | undefined {
  const { said, content } = turn;
  if (content.kind !== 'text') return undefined;
  const intent = said.intent.name;
  const erase = asksToErase(turn);
  const withdrawal = withdrawalGoal(turn);
  if (wantsToLeave(said) && (erase || withdrawal === undefined))
    return { dialog: 'exit', options: { erase } };
  if (said.danger) return { dialog: 'danger' };
  if (withdrawal !== undefined) return withdrawal;
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
