import type { Turn } from './turn.ts';

/** What the words must say to begin in a language, and to leave the one that the person has been writing. */
const SURE_TO_BEGIN = 0.6;
const SURE_TO_LEAVE = 0.9;

/**
 * Follows the language that the person writes, until they choose one. A mix goes to the larger share. No evidence
 * (digits, names, another language) keeps the language of the conversation, and so does one word of the other
 * language: everybody writes "oui" and STOP.
 */
export function followLanguage({ session, said, content }: Pick<Turn, 'session' | 'said' | 'content'>): void {
  if (session.languageBy === 'chosen' || content.kind !== 'text' || said.intent.name === 'stop') return;
  const { code, confidence, share } = said.language;
  const sure = session.languageBy === 'default' ? SURE_TO_BEGIN : SURE_TO_LEAVE;
  if (code === 'und' || confidence < sure) return;
  session.language = code === 'mixed' ? (share.bm >= share.fr ? 'bm' : 'fr') : code;
  session.languageBy = 'detected';
}
