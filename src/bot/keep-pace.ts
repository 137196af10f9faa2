import { isInsult } from '../domain/pace/is-insult.ts';
import { paceAnswer } from '../domain/pace/pace.ts';
import { openQuestion } from './open-question.ts';
import type { Turn } from './turn.ts';
import { isLeaving } from './wants-to-leave.ts';

const CALM = 'pace:calm';

/**
 * Slows floods and abuse: what is said instead of the usual answer, null for silence, undefined when nothing is in
 * the way. A message above the limit was understood and kept like any other. Danger and leaving are never held,
 * nor the answer to a question about danger.
 */
export function heldBack(turn: Turn): string | null | undefined {
  const { session, said, world } = turn;
  const { pace, may } = paceAnswer(session.pace, world.now);
  session.pace = pace;
  if (said.danger || isLeaving(turn)) return undefined;
  if (may !== 'answer' && !asksOfDanger(turn)) return may === 'wait' ? 'pace:wait' : null;
  return insulted(turn);
}

/** Whether the open question is about danger: a bare "1" may be the call for help. Misses bring it to an end. */
function asksOfDanger({ session }: Turn): boolean {
  const question = openQuestion(session);
  if (question === undefined) return false;
  const offers = question.options.some(({ id }) => id === 'danger');
  return offers || question.id === 'report.danger' || question.id.startsWith('danger.');
}

/** One calm line; an insult that follows it gets none, and whatever else comes is answered as ever. */
function insulted({ content, parts, session, said }: Turn): string | null | undefined {
  const isAbuse = content.kind === 'text' && isInsult(said.text, parts.country.insults);
  if (!isAbuse) return undefined;
  if (session.lastAside === CALM) return null;
  session.lastAside = CALM;
  return CALM;
}
