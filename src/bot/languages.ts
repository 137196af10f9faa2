import { wordsOf } from '../domain/language/words-of.ts';
import type { Turn } from './turn.ts';

/** How probable a language must be to begin in it, and to leave for it the one that the person has been writing. */
const SURE_TO_BEGIN = 0.8;
const SURE_TO_LEAVE = 0.9;
/** Fewer words than this are no reason to leave. */
const ENOUGH_TO_LEAVE = 2;

/**
 * Follows the language that the person writes, until they choose one. A mix goes to the larger share. No evidence
 * (digits, names, another language) keeps the language of the conversation, and so does one word of the other
 * language: everybody writes "oui" and STOP.
 */
export function followLanguage({ session, said, content }: Pick<Turn, 'session' | 'said' | 'content'>): void {
  if (session.languageBy === 'chosen' || content.kind !== 'text' || said.intent.name === 'stop') return;
  const { code, confidence, share } = said.language;
  const begins = session.languageBy === 'default';
  if (code === 'und' || confidence < (begins ? SURE_TO_BEGIN : SURE_TO_LEAVE)) return;
  if (!begins && wordsOf(content.text).length < ENOUGH_TO_LEAVE) return;
  session.language = code === 'mixed' ? (share.bm >= share.fr ? 'bm' : 'fr') : code;
  session.languageBy = 'detected';
}
