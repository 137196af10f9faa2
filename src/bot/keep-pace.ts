import { isInsult } from '../domain/pace/is-insult.ts';
import { paceAnswer } from '../domain/pace/pace.ts';
import type { Turn } from './turn.ts';
import { wantsToLeave } from './wants-to-leave.ts';

const CALM = 'pace:calm';

/**
 * Slows floods and abuse: what is said instead of the usual answer, null for silence, undefined when nothing is in
 * the way. A message above the limit was understood and kept like any other. Danger and leaving are never held.
 */
export function heldBack(turn: Turn): string | null | undefined {
  const { session, said, world } = turn;
  const { pace, may } = paceAnswer(session.pace, world.now);
  session.pace = pace;
  if (said.danger || wantsToLeave(said)) return undefined;
  if (may !== 'answer') return may === 'wait' ? 'pace:wait' : null;
  return insulted(turn);
}

/** One calm line; an insult that follows it gets none, and whatever else comes is answered as ever. */
function insulted({ content, parts, session, said }: Turn): string | null | undefined {
  const isAbuse = content.kind === 'text' && isInsult(said.text, parts.country.insults);
  if (!isAbuse) return undefined;
  if (session.lastAside === CALM) return null;
  session.lastAside = CALM;
  return CALM;
}
