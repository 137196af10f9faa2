import { randomInt, randomUUID } from 'node:crypto';
import type { RunTurn } from '../bot/run-turn.ts';
import type { World } from '../bot/turn.ts';
import type { Channel } from '../channels/channel.ts';
import type { Content } from '../content/load-content.ts';
import { createOfflineAlert } from '../messaging/alert-offline.ts';
import type { LiveDirectory } from '../desk/directory/live-directory.ts';
import { knowLadder } from '../desk/known-ladder.ts';
import type { Ladder } from '../desk/on-call.ts';
import { makeReturnCode } from '../domain/cases/return-code.ts';
import type { Log } from '../domain/log.ts';
import type { Taken } from '../domain/messages.ts';
import type { Metrics } from '../domain/metrics.ts';
import { createOfflineAnswer } from '../messaging/answer-offline.ts';
import type { Spool } from '../storage/spool/open-spool.ts';
import { hashPin } from '../storage/crypto/pin-hash.ts';

export interface OfflineWorld {
  readonly runTurn: RunTurn;
  readonly spool: Pick<Spool, 'isEmpty'>;
  readonly content: Pick<Content, 'catalogue'>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly ladder: Ladder;
  readonly live: LiveDirectory;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
}

/** What answers danger, and tells people on duty, while the database is away: all of it from memory. */
export function openOffline(parts: OfflineWorld): {
  answer(taken: Taken): Promise<void>;
  stop(): void;
} {
  const { live, now } = parts;
  const ladder = knowLadder(parts.ladder, now);
  // A code that is never said: the case that the real turn opens has its own.
  const world = (): World => ({
    now: now(),
    contacts: live.contacts(),
    id: randomUUID,
    code: () => Promise.resolve(makeReturnCode(randomInt)),
    hashPin,
    returnTo: () => Promise.resolve({ kind: 'later' }),
  });
  const alert = createOfflineAlert({
    ...parts,
    people: () => ladder.people(),
    text: parts.content.catalogue.text('fr', 'staff:danger_offline'),
    id: randomUUID,
  });
  return {
    answer: createOfflineAnswer({
      ...parts,
      isAway: () => !parts.spool.isEmpty,
      world,
      alert,
      random: Math.random,
    }),
    stop: () => {
      ladder.stop();
    },
  };
}
