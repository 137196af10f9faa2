import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { startFakeProvider, type FakeProvider } from './fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from './lakana-process.ts';
import { openWatchedStore, type StoreWrite } from './watched-store.ts';
import { postWhatsApp, SECRETS, whatsappText } from './webhooks.ts';

/** Where a process dies: at which write of a conversation, and on which side of it. */
export interface CrashPoint {
  readonly write: number;
  /** `before`: the write never reaches the database. `after`: it is done, and its process does not live to hear so. */
  readonly side: 'before' | 'after';
}

/** What one person says: a greeting, danger (a case, an alert, numbers), and goodbye. */
const SAID = ['bonjour', 'n deme, ou ye n datougou so kono', 'stop'] as const;
const DUTY = '+22370000001';

/** The collections that the way of a message writes. */
const OURS = ['conversations', 'cases', 'changes', 'tallies', 'tries'];

/**
 * The real process, killed with -9 at chosen writes of its way of a message, and started again. `walk` has one person say
 * all, with such a death in between, and compares what became of it with what was promised.
 */
export interface CrashWalk {
  /** The writes of a conversation that nothing disturbs, in order. */
  writes(): Promise<readonly StoreWrite[]>;
  walk(point: CrashPoint): Promise<void>;
  close(): Promise<void>;
}

export async function startCrashWalk(): Promise<CrashWalk> {
  const database = await openTestDatabase();
  const store = await openWatchedStore(database.uri);
  const provider = await startFakeProvider();
  const folder = await temporaryFolder();
  const start = (): Promise<LakanaProcess> =>
    startLakana(folder.path, {
      ...SECRETS,
      MONGODB_URI: store.uri,
      WHATSAPP_API_URL: provider.whatsappUrl,
      TWILIO_API_URL: provider.twilioUrl,
      TWILIO_SMS_FROM: '+12025550100',
      ON_CALL_NUMBERS: DUTY,
    });
  let lakana = await start();
  const walks: World = { database, provider, url: () => lakana.url, past: new Set(), people: 0 };
  const isOurs = ({ collection }: StoreWrite): boolean => OURS.includes(collection);

  return {
    async writes() {
      const seen: StoreWrite[] = [];
      store.watch((write) => {
        if (isOurs(write)) seen.push(write);
        return 'pass';
      });
      await sayAll(walks);
      await compare(walks, 0);
      return seen;
    },
    async walk({ write: at, side }) {
      let count = 0;
      const died = new Promise<true>((resolve) => {
        store.watch((write) => {
          if (!isOurs(write) || (count += 1) !== at) return 'pass';
          resolve(true);
          return side === 'before' ? 'lose' : 'mute';
        });
      });
      const saying = sayAll(walks);
      const isMet = await Promise.race([died, saying.then(() => false)]);
      if (isMet) {
        // A write that was let through is done before its process dies.
        if (side === 'after') await wait(100);
        await lakana.kill();
        store.mend();
        lakana = await start();
      }
      await saying;
      await compare(walks, isMet ? 1 : 0);
    },
    async close() {
      await lakana.kill();
      await provider.stop();
      await store.close();
      await database.close();
      await folder.remove();
    },
  };
}

interface World {
  readonly database: TestDatabase;
  readonly provider: FakeProvider;
  readonly url: () => string;
  /** Conversations of the walks before. */
  readonly past: Set<string>;
  people: number;
}

/** Says everything, each as soon as the one before is done with; the provider delivers again until it hears 200. */
async function sayAll(world: World): Promise<void> {
  const person = `2237616${String((world.people += 1)).padStart(4, '0')}`;
  for (const [index, text] of SAID.entries()) {
    const body = whatsappText(`wamid.${person}.${index}`, person, text);
    while ((await postWhatsApp(world.url(), body).catch(() => 0)) !== 200) await wait(50);
    await until(async () => {
      const known = await conversation(world);
      return known?.version === index + 1 && isDone(known);
    });
  }
}

/** The conversation of this walk: there is one for each. */
async function conversation({ database, past }: World): Promise<ConversationDocument | undefined> {
  const found = await database.connection
    .collection<ConversationDocument>('conversations')
    .find({ channel: 'whatsapp' })
    .toArray();
  return found.find(({ _id }) => !past.has(_id));
}

/** Nothing waits. What is in doubt stays so for two minutes, and nobody waits for that here. */
function isDone({ inbox, outbox, events }: ConversationDocument): boolean {
  return inbox.length === 0 && events.length === 0 && outbox.every(({ status }) => status !== 'owed');
}

/** Every message once; every reply once, or in doubt where its process died over it; one case, and somebody told. */
async function compare(world: World, deaths: number): Promise<void> {
  const known = await conversation(world);
  if (known === undefined) throw new Error('the conversation of this walk is gone');
  world.past.add(known._id);
  expect([known.version, known.seen.length]).toEqual([SAID.length, SAID.length]);
  expect(new Set(known.seen.map(({ key }) => key)).size).toBe(SAID.length);
  const settled = known.outbox.filter(({ status }) => status === 'sent');
  expect(known.outbox.length - settled.length).toBeLessThanOrEqual(deaths);
  const refs = new Map(known.outbox.map(({ ref, urgency }) => [ref, urgency]));
  const sent = world.provider.sends.map(({ ref }) => ref).filter((ref) => refs.has(ref));
  for (const ref of new Set(sent)) {
    const times = sent.filter((one) => one === ref).length;
    expect(times).toBeLessThanOrEqual(refs.get(ref) === 'safety' ? 1 + deaths : 1);
  }
  for (const { ref } of settled) expect(sent).toContain(ref);

  const cases = world.database.connection.collection<{ code: string; level: string }>('cases');
  const opened = await cases.find({ conversation: known._id }).toArray();
  expect(opened.map(({ level }) => level)).toEqual(['P1']);
  const alert = (): boolean =>
    world.provider.sends.some(
      ({ to, text }) => to === `tel:${DUTY}` && text.includes(opened[0]?.code ?? '-'),
    );
  await until(() => Promise.resolve(alert()));
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error('not seen within a minute');
    await wait(30);
  }
}
