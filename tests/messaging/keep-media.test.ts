import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import { openCase } from '#src/domain/cases/apply-report.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import { createMediaKeeper } from '#src/messaging/keep-media.ts';
import { createCases, type Cases } from '#src/storage/cases.ts';
import { createMedia, type Media } from '#src/storage/media.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { startFakeFiles, type FakeFiles } from '#tests/support/fake-files.ts';
import { testVault } from '#tests/support/vault.ts';
import { OPTIONS } from '#tests/channels/whatsapp/samples.ts';

/** Two chunks and a half, none like another. */
const VOICE = Buffer.from(Array.from({ length: 1_310_720 }, (_, index) => (index * 7 + (index >> 9)) % 251));

let database: TestDatabase;
let server: FakeFiles;
let media: Media;
let cases: Cases;
let clock: Date;
let keep: (id: string) => Promise<void>;
let caseId = '';
let count = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  media = createMedia(database.connection, testVault());
  cases = createCases(database.connection, testVault());
});
afterAll(() => database.close());
beforeEach(async () => {
  server = await startFakeFiles();
  clock = new Date('2026-11-24T08:00:00Z');
  count += 1;
  caseId = `case-${count}`;
  const { channel } = createWhatsApp({ ...OPTIONS, apiUrl: `${server.url}/v25.0`, timeoutMs: 3_000 });
  keep = createMediaKeeper({
    media,
    cases,
    channels: new Map([['whatsapp', channel]]),
    metrics: { count: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => clock,
  });
});
afterEach(() => server.stop());

async function open(consent: boolean | null): Promise<void> {
  const report: Report = {
    ...emptyReport(caseId, `K7F3-2${count}`, 'self', 'report'),
    consent: { keep: consent, callBack: null, passOn: null },
  };
  const event = {
    id: `e${count}`,
    kind: 'case.reported',
    at: clock.toISOString(),
    language: 'fr',
    report,
  } as const;
  const decision = { level: 'P3', class: 'worry', reasons: [] } as unknown as Parameters<typeof openCase>[2];
  expect(await cases.open(openCase('c', event, decision))).toBe('opened');
}

const want = (handle = 'm1'): Promise<void> =>
  media.want(
    caseId,
    { channel: 'whatsapp', conversation: 'c' },
    [{ kind: 'audio', media: handle, mimeType: 'audio/ogg' }],
    clock,
  );
const due = (): Promise<string[]> => media.due(['whatsapp'], clock, 10);
async function keepDue(): Promise<void> {
  for (const id of await due()) await keep(id);
}
const later = (ms: number): void => {
  clock = new Date(clock.getTime() + ms);
};
const raw = async (): Promise<string> => {
  const all = ['media', 'mediaChunks'].map((name) =>
    database.connection.collection(name).find({ caseId }).toArray(),
  );
  return JSON.stringify(await Promise.all(all));
};

describe('a voice note of a case that may be kept', () => {
  test('is fetched once, kept sealed in parts, read back whole, and its handle is forgotten', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    await want();
    await keepDue();
    await want();
    await keepDue();
    expect(server.requests).toHaveLength(2);
    const [listed, ...others] = await media.list(caseId);
    expect(others).toEqual([]);
    expect(listed).toMatchObject({
      kind: 'audio',
      status: 'kept',
      mimeType: 'audio/ogg',
      size: VOICE.length,
    });
    const read = await media.read(listed?.id ?? '');
    expect(Buffer.compare(Buffer.from(read?.bytes ?? []), VOICE)).toBe(0);
    const stored = await raw();
    expect(stored).not.toContain('"handle"');
    expect(stored).not.toContain(VOICE.subarray(0, 60).toString('base64'));
    const sizes = await database.connection.collection('mediaChunks').find({ caseId }).toArray();
    expect(sizes).toHaveLength(3);
    for (const { body } of sizes) expect(String(body).length).toBeLessThan(1_000_000);
  });

  test('is fetched by one of two workers', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    const [id = ''] = await due();
    await Promise.all([keep(id), keep(id), keep(id)]);
    expect(server.requests).toHaveLength(2);
  });

  test('is fetched again when the process died in the middle', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    const [id = ''] = await due();
    const claimed = await media.claim(id, clock, new Date(clock.getTime() + 300_000));
    expect(claimed).toMatchObject({ status: 'wanted', handle: 'm1', attempts: 1 });
    await keepDue();
    expect(server.requests).toEqual([]);
    later(300_000);
    await keepDue();
    expect(await media.list(caseId)).toMatchObject([{ status: 'kept' }]);
  });

  test('is tried again when its provider is down, and given up when it is gone', async () => {
    server.files.set('m1', { status: 503 });
    await open(true);
    await want();
    await keepDue();
    expect(await media.list(caseId)).toMatchObject([{ status: 'wanted', error: 'provider_down' }]);
    expect(await due()).toEqual([]);
    later(5_000);
    server.files.delete('m1');
    await keepDue();
    expect(await media.list(caseId)).toMatchObject([{ status: 'failed', error: 'gone' }]);
    expect(await raw()).not.toContain('"handle"');
    later(86_400_000);
    expect(await due()).toEqual([]);
  });

  test('of which a part was taken away or put elsewhere is not read', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    await keepDue();
    const id = (await media.list(caseId))[0]?.id ?? '';
    const chunks = database.connection.collection<{ _id: string; body: string }>('mediaChunks');
    const first = await chunks.findOne({ _id: `${id}/0` });
    await chunks.updateOne({ _id: `${id}/1` }, { $set: { body: first?.body ?? '' } });
    await expect(media.read(id)).rejects.toThrow('cannot be opened');
    await chunks.deleteOne({ _id: `${id}/1` });
    await expect(media.read(id)).rejects.toThrow('not whole');
  });
});

describe('nothing is fetched', () => {
  test.each([
    ['without consent', null],
    ['after a refusal', false],
  ])('%s', async (_when, consent) => {
    await open(consent);
    await want();
    await keepDue();
    expect(server.requests).toEqual([]);
    expect(await media.list(caseId)).toEqual([]);
  });

  test('without a case', async () => {
    await want();
    await keepDue();
    expect(server.requests).toEqual([]);
    expect(await raw()).not.toContain('"handle"');
  });
});

describe('an erasure', () => {
  test('takes what is kept, and its mark after ten minutes', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    await keepDue();
    const [kept] = await media.list(caseId);
    await media.erase(caseId, clock);
    expect(await media.list(caseId)).toEqual([]);
    expect(await media.read(kept?.id ?? '')).toBeUndefined();
    expect(await database.connection.collection('mediaChunks').countDocuments({ caseId })).toBe(0);
    later(600_000);
    await keepDue();
    expect(await raw()).toBe('[[],[]]');
  });

  test('leaves nothing of a fetch that is under way', async () => {
    await open(true);
    await want();
    const [id = ''] = await due();
    const claimed = await media.claim(id, clock, new Date(clock.getTime() + 300_000));
    await media.erase(caseId, clock);
    if (claimed === undefined) throw new Error('it was not claimed');
    expect(await media.keep(claimed, VOICE, 'audio/ogg')).toBe(false);
    expect(await database.connection.collection('mediaChunks').countDocuments({ caseId })).toBe(0);
  });

  test('takes what a process that died in between had written', async () => {
    server.files.set('m1', { body: VOICE, type: 'audio/ogg' });
    await open(true);
    await want();
    await keepDue();
    const chunks = database.connection.collection('mediaChunks');
    const written = await chunks.find({ caseId }).toArray();
    await media.erase(caseId, clock);
    await chunks.insertMany(written);
    later(600_000);
    await keepDue();
    expect(await raw()).toBe('[[],[]]');
  });
});
