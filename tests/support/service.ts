import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createTellDesk } from '#src/assembly/desk-api.ts';
import { openDirectory } from '#src/assembly/open-directory.ts';
import { referralWorld } from '#src/assembly/referral-world.ts';
import { startService, type Service } from '#src/assembly/start-service.ts';
import type { Channel } from '#src/channels/channel.ts';
import { createSimulator } from '#src/channels/simulator/create-simulator.ts';
import type { SimulatorHub } from '#src/channels/simulator/simulator-hub.ts';
import { loadSettings } from '#src/config/load-settings.ts';
import { loadContent, type Content } from '#src/content/load-content.ts';
import { createLadder, numbersOnCall, type Ladder } from '#src/desk/on-call.ts';
import type { SendMail } from '#src/desk/send-mail.ts';
import type { StaffBook } from '#src/desk/staff-book.ts';
import { openLadder } from '#src/assembly/open-ladder.ts';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import type { Log } from '#src/domain/log.ts';
import type { Level } from '#src/domain/triage/level.ts';
import { sampleFile } from '#src/simulator/sample-file.ts';
import type { LiveDirectory } from '#src/desk/directory/live-directory.ts';
import { createCases, type Cases } from '#src/storage/cases.ts';
import { createChanges, type Changes } from '#src/storage/changes.ts';
import { createConversations } from '#src/storage/conversations.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { createHolidays } from '#src/storage/holidays.ts';
import { createMedia, type Media } from '#src/storage/media.ts';
import { createOutbox } from '#src/storage/outbox.ts';
import { createShifts, type Shifts } from '#src/storage/shifts.ts';
import { createQueue, type Queue } from '#src/storage/queue.ts';
import { createDirectory, type Directory } from '#src/storage/directory.ts';
import { createReferrals, type Referrals } from '#src/storage/referrals.ts';
import { openSpool } from '#src/storage/spool/open-spool.ts';
import { createSubscriptions, type Subscriptions } from '#src/storage/subscriptions.ts';
import { createTallies, type Tallies } from '#src/storage/tallies.ts';
import { createTries, type Tries } from '#src/storage/tries.ts';
import { deskStorage } from './desk-storage.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { testVault } from './vault.ts';

/** The whole way of a message on a real database, with simulated phones instead of a provider. */
export interface TestService {
  readonly service: Service;
  readonly hub: SimulatorHub;
  readonly channels: readonly Channel[];
  readonly cases: Cases;
  readonly queue: Queue;
  readonly changes: Changes;
  readonly media: Media;
  readonly tallies: Tallies;
  readonly subscriptions: Subscriptions;
  readonly tries: Tries;
  readonly shifts: Shifts;
  readonly directory: Directory;
  readonly referrals: Referrals;
  readonly live: LiveDirectory;
  readonly content: Content;
  readonly database: TestDatabase;
  /** What was logged as an error: must stay empty. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface TestServiceOptions {
  readonly duty?: readonly string[];
  readonly waits?: Readonly<Partial<Record<Level, number>>>;
  readonly now?: () => Date;
  /** With accounts the ladder follows the rota of the database; `duty` are the numbers of the settings then. */
  readonly staff?: StaffBook;
  readonly mail?: SendMail;
  /** Puts something between the service and its simulated channels. */
  readonly through?: (channel: Channel) => Channel;
  /** Instead of the content that the project comes with. */
  readonly content?: Content;
  /** That of another service, which stopped or died; it stays when this one closes. */
  readonly database?: TestDatabase;
}

/** The content of the country that this project comes with. */
export async function testContent(): Promise<Content> {
  const content = await loadContent(fileURLToPath(new URL('../..', import.meta.url)), 'ml');
  if (!content.ok) throw new Error(content.error.join('\n'));
  return content.value;
}

const SMS = 'simulator-sms';

/** The ladder of a rota, where the phone +223… of an account is the simulated phone `sim:+223…`. */
function staffLadder(numbers: readonly string[], staff: StaffBook, shifts: Shifts): Ladder {
  const way = {
    channel: SMS,
    numbers: numbersOnCall(numbers, SMS),
    addressOf: (phone: string) => `sim:${phone}`,
  };
  return openLadder(way, staff, shifts);
}

/** Starts a service; `close` stops it and drops its database. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const { duty, waits, now, database: given } = options;
  const database = given ?? (await openTestDatabase());
  await ensureIndexes(database.connection, INDEXES);
  const content = options.content ?? (await testContent());
  const clock = now ?? ((): Date => new Date());
  const listButton = {
    fr: content.catalogue.text('fr', 'common:choice.list'),
    bm: content.catalogue.text('bm', 'common:choice.list'),
  };
  const { channels: simulated, hub } = createSimulator({
    toSms: gsm7,
    countSms,
    listButton,
    recordings: content.recordings,
    file: sampleFile,
    ids: randomUUID,
    now: clock,
  });
  const channels = options.through === undefined ? simulated : simulated.map(options.through);
  const numbers = duty ?? ['sim:garde'];
  const errors: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event, fields) =>
      errors.push(`${event} ${String(fields?.error instanceof Error ? fields.error.stack : '')}`),
  };
  const changes = createChanges(database.connection, clock);
  const cases = createCases(database.connection, testVault(), changes);
  const queue = createQueue(database.connection, testVault());
  const media = createMedia(database.connection, testVault());
  const tallies = createTallies(database.connection, testVault());
  const subscriptions = createSubscriptions(database.connection, testVault());
  const tries = createTries(database.connection, testVault());
  const shifts = createShifts(database.connection);
  const holidays = createHolidays(database.connection);
  const directory = createDirectory(database.connection);
  const referrals = createReferrals(database.connection, testVault());
  const live = await openDirectory({ directory }, content, log, clock);
  const conversations = createConversations(database.connection, testVault());
  const settings = loadSettings({});
  if (!settings.ok) throw new Error('the settings have defaults');
  const metrics = { count: () => undefined, set: () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'lakana-spool-'));
  const spool = await openSpool({
    folder,
    vault: testVault(),
    now: clock,
    onUnreadable: () => errors.push('spool_unreadable'),
  });
  const service = startService({
    spool,
    live,
    referrals: {
      ...referralWorld({
        storage: { cases, referrals, conversations, holidays },
        content,
        settings: settings.value,
        channels,
        live,
        log,
        metrics,
        now: clock,
        tellDesk: createTellDesk(changes),
      }),
      sendMail: options.mail,
    },
    storage: {
      conversations,
      directory,
      referrals,
      outbox: createOutbox(database.connection, testVault()),
      cases,
      queue,
      changes,
      media,
      tallies,
      subscriptions,
      tries,
      ...deskStorage(database),
      shifts,
      holidays,
      connection: database.connection,
      isReady: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    content,
    channels,
    ladder:
      options.staff === undefined ? createLadder(numbers, SMS) : staffLadder(numbers, options.staff, shifts),
    mode: 'demo',
    workers: 8,
    waits: waits ?? {},
    log,
    metrics,
    now: clock,
  });
  return {
    service,
    hub,
    channels,
    cases,
    queue,
    changes,
    media,
    tallies,
    subscriptions,
    tries,
    shifts,
    directory,
    referrals,
    live,
    content,
    database,
    errors,
    close: async () => {
      live.stop();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
      if (given === undefined) await database.close();
    },
  };
}
