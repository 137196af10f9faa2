import { findReturnCode } from '../domain/cases/find-return-code.ts';
import { fold } from '../domain/language/fold.ts';
import type { Language } from '../domain/messages.ts';
import { carrierWord } from './carrier-words.ts';
import type { Goal } from './goal.ts';
import { learnGoal } from './learn-words.ts';
import { asksForSafeWord, isSafeWord } from './safe-word.ts';
import { withdrawalGoal } from './take-back.ts';
import type { Turn } from './turn.ts';
import { wantsToLeave } from './wants-to-leave.ts';

/** From this confidence on a wish is plain, also beside the name of a country. */
const PLAIN = 0.5;

const MENU_WORDS = ['menu', '0', '00'];

/**
 * What comes before every step of every dialog, in this order: the safe word, leaving, danger, taking back what was
 * agreed to, a return code, another language, a person, a safe word to choose, the menu. "Ne m'appelez plus" leaves
 * too, and is answered by what it takes back. Undefined when the message is none of these.
 */
export function interruption(turn: Turn): Goal | undefined {
  const { said, content } = turn;
  // Words under a picture answer no question, but a cry for help is one there too.
  if (content.kind !== 'text') return 'caption' in content && said.danger ? { dialog: 'danger' } : undefined;
  const intent = said.intent.name;
  if (isSafeWord(turn)) return { dialog: 'exit', options: { safeWord: true } };
  const toCarrier = carrierWord(content.text);
  const erase = asksToErase(turn);
  if (toCarrier === 'leave' || (wantsToLeave(said) && (erase || turn.withdrawals.length === 0)))
    return { dialog: 'exit', options: { erase } };
  if (said.danger) return { dialog: 'danger' };
  const withdrawal = withdrawalGoal(turn);
  if (withdrawal !== undefined) return withdrawal;
  const code = findReturnCode(content.text);
  if (code !== undefined) return { dialog: 'return', options: { code } };
  if (intent === 'language') return { dialog: 'language', options: wanted(content.text) };
  if (intent === 'human' && learnGoal(turn) === undefined && !isRatherAPlace(turn))
    return { dialog: 'person' };
  if (asksForSafeWord(content.text)) return { dialog: 'safe_word' };
  const isMenu = toCarrier === 'come_back' || MENU_WORDS.includes(fold(content.text.trim()));
  return isMenu ? { dialog: 'menu' } : undefined;
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
