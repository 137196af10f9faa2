import { newSession, readSession, type Session } from '../bot/session.ts';
import type { RunTurn, TurnInput, TurnResult } from '../bot/run-turn.ts';
import type { World } from '../bot/turn.ts';
import type { Surface } from '../domain/messages.ts';
import { eraseBy, forgetAt } from '../domain/cases/retention.ts';
import { whoAnswers } from '../domain/pace/who-answers.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import { withRecordings } from './with-recordings.ts';
import type { Conversations, TurnWrite, WaitingTurn } from '../storage/conversations.ts';

/** Answers a message of somebody of the staff, when it is a command; undefined when it is none. */
export type StaffTurn = (
  turn: WaitingTurn,
  now: Date,
) => Promise<Pick<TurnResult, 'replies' | 'events'> | undefined>;

export interface TurnParts {
  readonly conversations: Conversations;
  readonly runTurn: RunTurn;
  readonly staffTurn: StaffTurn;
  readonly metrics: Metrics;
  readonly log: Log;
  surfaceOf(channel: string): Surface;
  /** Whether a channel can send the recording of that key. */
  plays(channel: string, audio: string): boolean;
  readonly world: (turn: Pick<WaitingTurn, 'id' | 'key'>) => World;
  /** Tells the other workers of this process what they have to do. */
  wake(id: string, what: 'deliver' | 'desk'): void;
}

/**
 * Handles the messages of one conversation in order until none waits. A turn is one write, matched on the
 * version: whoever loses the race has written nothing and sent nothing, and looks again.
 */
export function createTurnHandler(parts: TurnParts): (id: string) => Promise<void> {
  const { conversations, metrics } = parts;
  return async (id) => {
    for (
      let turn = await conversations.nextTurn(id);
      turn !== undefined;
      turn = await conversations.nextTurn(id)
    ) {
      const world = parts.world(turn);
      const write = await makeTurn(parts, turn, world);
      // Before the turn is written, so that a crash in between does it again.
      if (turn.holds)
        await conversations.release(id, write.eraseBy === undefined ? 'owed' : 'failed', world.now);
      const isCommitted = await conversations.commitTurn(turn, write, world.now);
      metrics.count(isCommitted ? 'turns' : 'turn_conflicts', turn.channel);
      if (!isCommitted) continue;
      if (write.replies.length > 0 || turn.holds) parts.wake(id, 'deliver');
      if (write.events.length > 0) parts.wake(id, 'desk');
    }
  };
}

async function makeTurn(parts: TurnParts, turn: WaitingTurn, world: World): Promise<TurnWrite> {
  const session = readSession(turn.state);
  const staff = await parts.staffTurn(turn, world.now);
  const input = {
    key: turn.key,
    content: turn.message.content,
    surface: parts.surfaceOf(turn.channel),
    answeredBy: whoAnswers(turn, world.now),
  };
  const result =
    staff === undefined ? await answer(parts, session, input, world) : { session, mode: turn.mode, ...staff };
  const replies = withRecordings(result.replies, (audio) => parts.plays(turn.channel, audio));
  return {
    state: JSON.stringify(result.session),
    replies: replies.map((reply, index) => ({ key: `${turn.key}/${index}`, ref: world.id(), reply })),
    events: result.events,
    mode: result.mode,
    forgetAt: forgetAt(result.session, world.now),
    ...(asksToErase(result) ? { eraseBy: eraseBy(world.now) } : {}),
    ...(result.session.tips === null ? {} : { tipAt: new Date(result.session.tips.dueAt) }),
  };
}

function asksToErase({ events }: Pick<TurnResult, 'events'>): boolean {
  return events.some(({ kind }) => kind === 'person.erase');
}

/**
 * A turn that fails is a bug of ours, or a dialog that a new version no longer has. The person must not wait for
 * its repair: what they told is kept, the open question is forgotten, and the message is answered without it.
 */
async function answer(
  parts: TurnParts,
  session: Session,
  input: TurnInput,
  world: World,
): Promise<TurnResult> {
  try {
    return await parts.runTurn(session, input, world);
  } catch (error) {
    parts.metrics.count('errors');
    parts.log.error('turn_failed', { error });
    return parts.runTurn({ ...session, dialogs: newSession().dialogs, paused: null }, input, world);
  }
}
