import { randomInt, randomUUID } from 'node:crypto';
import { createBot } from '../bot/run-turn.ts';
import type { World } from '../bot/turn.ts';
import type { Channel } from '../channels/channel.ts';
import type { Content } from '../content/load-content.ts';
import { alertCase } from '../desk/alert-case.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { judgeReturn } from '../desk/judge-return.ts';
import type { LiveDirectory } from '../desk/directory/live-directory.ts';
import { createEventHandler } from '../desk/handle-events.ts';
import type { Ladder } from '../desk/on-call.ts';
import { advanceReferral } from '../desk/referrals/advance-referral.ts';
import { createOrganisationTurn } from '../desk/referrals/organisation-turn.ts';
import type { ReferralParts } from '../desk/referrals/referral-parts.ts';
import { createStaffTurn } from '../desk/staff-turn.ts';
import type { AnswerWithin } from '../domain/cases/clocks.ts';
import { makeReturnCode } from '../domain/cases/return-code.ts';
import { createSearchTopics } from '../domain/information/search-topics.ts';
import { createUnderstand } from '../domain/language/understand.ts';
import type { Log } from '../domain/log.ts';
import type { Gauges, Metrics } from '../domain/metrics.ts';
import type { Level } from '../domain/triage/level.ts';
import { createAccept, type Accept } from '../messaging/accept.ts';
import { startDrain } from '../messaging/drain-spool.ts';
import { createDeliverer } from '../messaging/deliver.ts';
import { createTurnHandler } from '../messaging/handle-turns.ts';
import { createMediaKeeper } from '../messaging/keep-media.ts';
import { createStoreTaken } from '../messaging/store-taken.ts';
import { startWorkLoop, type WorkLoop } from '../messaging/work-loop.ts';
import { hashPin } from '../storage/crypto/pin-hash.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { Spool } from '../storage/spool/open-spool.ts';
import { openOffline } from './open-offline.ts';

/** All of `ReferralParts` but what only a running service has. */
export type ReferralWorld = Omit<ReferralParts, 'wakeDeliver'>;

export interface ServiceParts {
  readonly storage: Omit<Storage, 'openSpool'>;
  readonly spool: Spool;
  readonly content: Content;
  readonly channels: readonly Channel[];
  readonly ladder: Ladder;
  readonly live: LiveDirectory;
  /** What referrals need beside this service. */
  readonly referrals: ReferralWorld;
  readonly mode: 'demo' | 'production';
  /** Conversations handled at once. */
  readonly workers: number;
  /** Milliseconds after which the next rung of the ladder is alerted, by level. */
  readonly waits: Readonly<Partial<Record<Level, number>>>;
  /** Milliseconds in which a human is to answer, by level; the clocks of the levels where it is left out. */
  readonly answerWithin?: AnswerWithin | undefined;
  readonly log: Log;
  readonly metrics: Metrics & Gauges;
  readonly now: () => Date;
}

/** The way of a message, running. */
export interface Service {
  readonly accept: Accept;
  /** What the desk works with, for those who work on it by the console. */
  readonly desk: DeskParts;
  /** What the console and the pages of organisations work with. */
  readonly referring: ReferralParts;
  /** Whether messages can be taken now: by the database, or by the spool. */
  isReady(): Promise<boolean>;
  /** Finishes the turns and sends that run; nothing is lost, since what waits is in the store. */
  stop(): Promise<void>;
}

/** How often the store is asked for work that nobody woke us for: of a restart, or of another process. */
const POLL_MS = 500;
const FOUND_AT_ONCE = 200;

/** Puts the rooms together: accept → turn → deliver, and the desk beside them. */
export function startService(parts: ServiceParts): Service {
  const { storage, channels, metrics, now } = parts;
  const { conversations, outbox, cases, media } = storage;
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const names = [...byName.keys()];
  const code = freeCode(storage);

  const loop = (find: () => Promise<readonly string[]>, handle: (id: string) => Promise<void>): WorkLoop =>
    startWorkLoop({
      find,
      handle,
      workers: parts.workers,
      pollMs: POLL_MS,
      onError: (error) => {
        metrics.count('errors');
        parts.log.error('work_failed', { error });
      },
    });

  const deliver = loop(
    () => outbox.due(names, now(), FOUND_AT_ONCE),
    createDeliverer({
      outbox,
      channels: byName,
      metrics,
      log: parts.log,
      now,
      wakeDesk: (id) => {
        events.wake(id);
      },
      random: Math.random,
    }),
  );
  const desk = deskParts(parts, code, (id) => {
    deliver.wake(id);
  });
  const referring: ReferralParts = {
    ...parts.referrals,
    wakeDeliver: (id) => {
      desk.wakeDeliver(id);
    },
  };
  const events = loop(
    () => conversations.withEvents(now(), FOUND_AT_ONCE),
    createEventHandler(desk, referring),
  );
  const referrals = loop(
    () => referring.referrals.due(now(), FOUND_AT_ONCE),
    (id) => advanceReferral(referring, id),
  );
  const staffTurn = createStaffTurn(parts.ladder);
  const organisationTurn = createOrganisationTurn(parts.live, referring.smsChannel);
  const alerts = loop(
    () => cases.alertsDue(now(), FOUND_AT_ONCE),
    (id) => alertCase(desk, id),
  );
  const keeping = loop(
    () => media.due(names, now(), FOUND_AT_ONCE),
    createMediaKeeper({ media, cases, channels: byName, metrics, log: parts.log, now }),
  );
  const runTurn = createBot({
    ...parts.content,
    mode: parts.mode,
    understand: createUnderstand(parts.content.country, parts.content.places),
    searchTopics: createSearchTopics(parts.content.topics, parts.content.country.lexicon),
  });
  const turns = loop(
    () => conversations.waiting(names, now(), FOUND_AT_ONCE),
    createTurnHandler({
      conversations,
      metrics,
      log: parts.log,
      runTurn,
      staffTurn: async (turn, at) => (await staffTurn(turn, at)) ?? organisationTurn(turn, at),
      plays: (channel, audio) => byName.get(channel)?.plays?.(audio) ?? false,
      surfaceOf: (channel) => byName.get(channel)?.surface ?? 'sms',
      world: (turn) => worldOf(parts, code, turn),
      wake: (id, what) => {
        (what === 'deliver' ? deliver : events).wake(id);
      },
    }),
  );

  const { spool } = parts;
  const store = createStoreTaken({
    conversations,
    outbox,
    metrics,
    now,
    wake: (id) => {
      turns.wake(id);
    },
  });
  const drain = startDrain({ spool, store, metrics, log: parts.log });
  const offline = openOffline({ ...parts, channels: byName, runTurn });

  return {
    desk,
    referring,
    accept: createAccept({
      store,
      spool,
      metrics,
      log: parts.log,
      onSpooled: (taken) => {
        drain.wake();
        void offline.answer(taken);
      },
    }),
    isReady: async () => spool.takes || (await storage.isReady()),
    stop: async () => {
      await drain.stop();
      offline.stop();
      // In the order of the way, so that what a turn makes can still be handed on.
      for (const running of [turns, events, alerts, referrals, keeping, deliver]) await running.stop();
      await spool.close();
    },
  };
}

/** The world of one turn: its clock stands still, and what it tries counts as tried by its message. */
function worldOf(
  { storage, live, now }: ServiceParts,
  code: () => Promise<string>,
  { id, key }: { readonly id: string; readonly key: string },
): World {
  const at = now();
  return {
    now: at,
    contacts: live.contacts(),
    id: randomUUID,
    code,
    hashPin,
    returnTo: (tried, pin) => judgeReturn(storage, { conversation: id, key, code: tried, pin, at }),
  };
}

function deskParts(
  parts: ServiceParts,
  code: () => Promise<string>,
  wakeDeliver: (id: string) => void,
): DeskParts {
  const { storage, content } = parts;
  return {
    cases: storage.cases,
    conversations: storage.conversations,
    media: storage.media,
    tallies: storage.tallies,
    country: content.country,
    ladder: parts.ladder,
    waits: parts.waits,
    answerWithin: parts.answerWithin,
    mail: parts.referrals.sendMail,
    metrics: parts.metrics,
    log: parts.log,
    now: parts.now,
    id: randomUUID,
    code,
    text: (key, params) => content.catalogue.text('fr', key, params),
    wakeDeliver,
  };
}

/** A return code that no case has; the unique index has the last word. */
function freeCode({ cases }: Pick<Storage, 'cases'>): () => Promise<string> {
  return async () => {
    for (;;) {
      const code = makeReturnCode(randomInt);
      if (await cases.isCodeFree(code)) return code;
    }
  };
}
