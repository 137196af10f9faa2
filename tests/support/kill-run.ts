import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { chanceOf, type Chance } from './chance.ts';
import { killEngine } from './engine-process.ts';
import { startFakeProvider, type Behaviour, type FakeProvider } from './fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from './lakana-process.ts';
import { storedConversations } from './stored-conversations.ts';
import { postWhatsApp, postWhatsAppStatus, SECRETS, whatsappText } from './webhooks.ts';

const PEOPLE = 8;
const MESSAGES = 3;
const KILLS = 2;

/** What a provider does to sends, beside taking them. */
const FAULTS: readonly [Behaviour, ...Behaviour[]] = [
  { kind: 'accept' },
  { kind: 'slow', ms: 300 },
  { kind: 'refuse', status: 429 },
  { kind: 'refuse', status: 500 },
  { kind: 'drop_before' },
  { kind: 'drop_after' },
  { kind: 'no_id' },
];

const DEATHS = ['process', 'engine', 'both', 'stop'] as const;

/** The real process on its own database under load, killed and troubled as a seed has it, and what became of it. */
export interface KillRuns {
  /** Throws with the seed in its message when something was lost, handled twice or sent twice. */
  run(seed: number): Promise<void>;
  close(): Promise<void>;
}

export async function startKillRuns(): Promise<KillRuns> {
  const provider = await startFakeProvider();
  const folder = await temporaryFolder();
  const { TWILIO_ACCOUNT_SID: _sid, TWILIO_AUTH_TOKEN: _token, ...whatsapp } = SECRETS;
  const start = (): Promise<LakanaProcess> =>
    startLakana(folder.path, { ...whatsapp, WHATSAPP_API_URL: provider.whatsappUrl });
  let lakana = await start();
  const past = new Set<string>();

  const die = async (how: (typeof DEATHS)[number]): Promise<void> => {
    if (how === 'engine') return killEngine(folder.path);
    if (how === 'both') await killEngine(folder.path);
    // Asked to stop (P8) it finishes what it has begun, and ends with 0.
    if (how === 'stop') expect(await lakana.stop()).toBe(0);
    else await lakana.kill();
    lakana = await start();
  };

  const run = async (seed: number): Promise<void> => {
    const chance = chanceOf(seed);
    const url = (): string => lakana.url;
    provider.plan(Array.from({ length: 6 }, () => chance.pick(FAULTS)));
    const before = provider.sends.length;
    const load = Promise.all(
      Array.from({ length: PEOPLE }, (_, person) => talk(url, seed, person, chanceOf(seed + person + 1))),
    );
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(100 + chance.below(500));
      await die(chance.pick(DEATHS));
    }
    await load;
    await receiptsOf(url, provider, before, chance);
    const found = await quiet(() => storedConversations(folder.path), past);
    compare(
      found,
      provider.sends.slice(before).map(({ ref }) => ref),
    );
    for (const { _id } of found) past.add(_id);
  };

  return {
    run: (seed) =>
      run(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }),
    async close() {
      await lakana.kill();
      await provider.stop();
      await folder.remove();
    },
  };
}

/** One person, whose provider delivers until it hears 200, some messages once more, and some of them late. */
async function talk(url: () => string, seed: number, person: number, chance: Chance): Promise<void> {
  const from = `2237617${String(seed % 100).padStart(2, '0')}${String(person).padStart(2, '0')}`;
  const late: string[] = [];
  for (let message = 0; message < MESSAGES; message += 1) {
    const body = whatsappText(`wamid.${seed}.${person}.${message}`, from, 'bonjour');
    while ((await postWhatsApp(url(), body).catch(() => 0)) !== 200) await wait(40);
    if (chance.below(3) === 0) await postWhatsApp(url(), body).catch(() => 0);
    if (chance.below(3) === 0) late.push(body);
    await wait(chance.below(200));
  }
  for (const body of late.reverse())
    while ((await postWhatsApp(url(), body).catch(() => 0)) !== 200) await wait(40);
}

/** The provider tells of everything it took, in no order, and of some of it twice: that resolves what is in doubt. */
async function receiptsOf(
  url: () => string,
  provider: FakeProvider,
  before: number,
  chance: Chance,
): Promise<void> {
  const told = new Set<string>();
  for (let quietFor = 0; quietFor < 3; quietFor += 1) {
    await wait(300);
    for (const { ref, providerId, to } of provider.sends.slice(before)) {
      if (told.has(ref)) continue;
      quietFor = 0;
      const statuses = chance.pick([['sent'], ['delivered', 'sent'], ['read', 'delivered']]);
      for (const status of statuses) {
        const receipt = { id: providerId, ref, to: to.replace('whatsapp:', ''), status };
        while ((await postWhatsAppStatus(url(), receipt).catch(() => 0)) !== 200) await wait(40);
      }
      told.add(ref);
    }
  }
}

/** The conversations of this run once nothing in them waits any more. */
async function quiet(
  look: () => Promise<ConversationDocument[]>,
  past: ReadonlySet<string>,
): Promise<ConversationDocument[]> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const found = (await look()).filter(({ _id }) => !past.has(_id));
    const isWorking = ({ inbox, outbox }: ConversationDocument): boolean =>
      inbox.length > 0 || outbox.some(({ status }) => status === 'owed');
    if (found.length === PEOPLE && !found.some(isWorking)) return found;
    if (Date.now() > deadline) throw new Error(`still waiting: ${JSON.stringify(found)}`);
    await wait(200);
  }
}

function compare(found: readonly ConversationDocument[], refs: readonly string[]): void {
  for (const { inbox, seen, version, outbox } of found) {
    expect([inbox.length, seen.length, version]).toEqual([0, MESSAGES, MESSAGES]);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(MESSAGES);
    expect(new Set(outbox.map(({ key }) => key)).size).toBe(outbox.length);
  }
  // No reply reached the provider twice: each has its own reference.
  expect(new Set(refs).size).toBe(refs.length);
  // Each was told about: what is in doubt now, the provider never had.
  const rows = found.flatMap(({ outbox }) => outbox);
  for (const { ref, status } of rows)
    expect([ref, refs.includes(ref)]).toEqual([ref, ['sent', 'delivered', 'read'].includes(status)]);
}
