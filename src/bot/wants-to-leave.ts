import type { Understanding } from '../domain/understanding.ts';
import { carrierWord } from './carrier-words.ts';
import { isSafeWord } from './safe-word.ts';
import type { Turn } from './turn.ts';

/** Who leaves is let go at once, but a message is not taken for leaving on a guess. */
const SURE_TO_LEAVE = 0.6;

/** Whether a message says that the person leaves: STOP, EFFACER, "a to", in so many words. */
export function wantsToLeave({ intent }: Understanding): boolean {
  return intent.name === 'stop' && intent.confidence > SURE_TO_LEAVE;
}

/** Whether a message leaves by whatever word: one that says so, one that carriers act on too, or the safe word. */
export function isLeaving(turn: Turn): boolean {
  const { content, said } = turn;
  if (content.kind !== 'text') return false;
  return isSafeWord(turn) || carrierWord(content.text) === 'leave' || wantsToLeave(said);
}
