import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lakana as runCommand } from '#src/cli/lakana.ts';
import { startFakeProvider, type FakeInbound, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { postSms, SECRETS } from '#tests/support/webhooks.ts';

/** P6: what people wrote while nothing of ours could be reached is fetched from their provider, once. */
const NUMBER = '+12025550100';
let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;
let env: Record<string, string>;

beforeAll(async () => {
  provider = await startFakeProvider();
  folder = await temporaryFolder();
  env = {
    TWILIO_ACCOUNT_SID: SECRETS.TWILIO_ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: SECRETS.TWILIO_AUTH_TOKEN,
    TWILIO_API_URL: provider.twilioUrl,
    TWILIO_SMS_FROM: NUMBER,
  };
  lakana = await startLakana(folder.path, env);
});
afterAll(async () => {
  await lakana.kill();
  await provider.stop();
  await folder.remove();
});

async function reconcile(
  ...args: readonly string[]
): Promise<{ code: number; out: unknown[]; notes: string[] }> {
  const out: unknown[] = [];
  const notes: string[] = [];
  const code = await runCommand(['reconcile', ...args], {
    lines: () => Readable.from([]),
    out: (line) => out.push(JSON.parse(line)),
    note: (text) => notes.push(text),
    env: { ...env, PUBLIC_URL: lakana.url, LAKANA_VAR: folder.path },
  });
  return { code, out, notes };
}
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const wrote = (sid: string, from: string, minutes: number, more: Partial<FakeInbound> = {}): FakeInbound => ({
  ...{ sid, from, to: NUMBER, body: 'bonjour', at: minutesAgo(minutes) },
  ...more,
});

test('every message that no webhook brought is answered, those that came are not answered again', async () => {
  expect(await postSms(lakana.url, 'SM1', '+22370000101', 'bonjour')).toBe(200);
  await provider.taken(1, 60_000);
  provider.inbound.push(
    wrote('SM1', '+22370000101', 1),
    wrote('SM2', '+22370000102', 90),
    wrote('SM3', '+22370000103', 60, { body: 'n deme, ou ye n datougou so kono' }),
    wrote('SM4', '+22370000104', 30, { body: '', media: ['audio/ogg', 'image/jpeg'] }),
    wrote('SM5', '+22370000105', 3 * 24 * 60),
    wrote('SM6', 'INFO', 10),
    wrote('SM7', NUMBER, 10),
  );
  provider.list(false);
  expect(await reconcile()).toMatchObject({
    code: 0,
    out: [{ channel: 'twilio-sms', error: 'unavailable' }],
  });
  provider.list(true);
  expect(await reconcile('--days', '2')).toMatchObject({
    code: 0,
    out: [{ channel: 'twilio-sms', listed: 5, missed: 4 }],
  });
  const answered = (): Set<string> => new Set(provider.sends.map(({ to }) => to));
  const deadline = Date.now() + 60_000;
  while (answered().size < 4 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(answered()).toEqual(new Set(['101', '102', '103', '104'].map((end) => `tel:+22370000${end}`)));
  expect(provider.sends.find(({ to }) => to.endsWith('103'))?.text).toMatch(/\d/);
  expect(await reconcile('--days', '2')).toMatchObject({ out: [{ listed: 5, missed: 0 }] });
  expect(await reconcile()).toMatchObject({ out: [{ listed: 6, missed: 1 }] });
  const handled = (await storedConversations(folder.path, 'twilio-sms')).map(({ seen }) => seen.length);
  expect(handled.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
}, 180_000);

test('who asks for more days than keys are kept for is told', async () => {
  expect(await reconcile('--days', '30')).toMatchObject({
    code: 1,
    notes: [expect.stringContaining('--days')],
  });
});
