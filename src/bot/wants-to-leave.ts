import type { Understanding } from '../domain/understanding.ts';

/** Who leaves is let go at once, but a message is not taken for leaving on a guess. */
const SURE_TO_LEAVE = 0.6;

/** Whether a message says that the person leaves: STOP, EFFACER, "a to", in so many words. */
export function wantsToLeave({ intent }: Understanding): boolean {
  return intent.name === 'stop' && intent.confidence > SURE_TO_LEAVE;
}
