import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { checkStart } from '#src/assembly/check-start.ts';
import { openChannels } from '#src/assembly/open-channels.ts';
import { loadSettings } from '#src/config/load-settings.ts';
import type { Settings } from '#src/config/settings.ts';
import type { Contact } from '#src/domain/referral/contact.ts';
import { MAIN } from '#tests/support/lakana-process.ts';
import { testContent } from '#tests/support/service.ts';

const secret = (): string => randomBytes(32).toString('base64');
const PRODUCTION = {
  LAKANA_MODE: 'production',
  MONGODB_URI: 'mongodb://127.0.0.1:1/lakana',
  PUBLIC_URL: 'https://lakana.example',
  LAKANA_KEYS: `k1:${secret()}`,
  LAKANA_LOOKUP_KEY: secret(),
  TWILIO_ACCOUNT_SID: 'AC0123456789',
  TWILIO_AUTH_TOKEN: secret(),
  TWILIO_SMS_FROM: '+12025550100',
  ON_CALL_NUMBERS: '+22376123456',
};
const NOW = new Date('2026-11-24T08:00:00Z');

function settings(env: Readonly<Record<string, string>>): Settings {
  const loaded = loadSettings(env);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** The contacts of this project, of which somebody called these yesterday. */
async function contacts(verifiedIds: readonly string[]): Promise<Contact[]> {
  const { country: known } = await testContent();
  const verified = { by: 'A. Traoré', on: '2026-11-23' };
  return known.contacts.map((contact) =>
    verifiedIds.includes(contact.id) ? { ...contact, verified } : contact,
  );
}

async function problemsOf(
  env: Readonly<Record<string, string>>,
  verifiedIds: readonly string[],
): Promise<string> {
  const content = await testContent();
  const set = settings(env);
  const checked = checkStart(set, await contacts(verifiedIds), openChannels(set, content), NOW);
  return checked.ok ? '' : checked.error.join('\n');
}

describe('production', () => {
  test('does not start while nobody has called the numbers', async () => {
    const problems = await problemsOf(PRODUCTION, []);
    expect(problems).toMatch(/emergency number/);
    expect(problems).toMatch(/not police/);
  });

  test('wants one that is not police, though an emergency number is verified', async () => {
    expect(await problemsOf(PRODUCTION, ['ml.police.17'])).toMatch(/^No number that is not police/);
  });

  test('starts with one emergency number that is not police', async () => {
    expect(await problemsOf(PRODUCTION, ['ml.samu.15'])).toBe('');
  });

  test('wants a channel, and an SMS channel for the people on duty', async () => {
    const {
      TWILIO_ACCOUNT_SID: _sid,
      TWILIO_AUTH_TOKEN: _token,
      TWILIO_SMS_FROM: _from,
      ...bare
    } = PRODUCTION;
    expect(await problemsOf(bare, ['ml.samu.15'])).toMatch(/No channel is set[^]*ON_CALL_NUMBERS/);
  });

  test('ends with 78 and every problem, without one value', async () => {
    const env = { ...PRODUCTION, PUBLIC_URL: '', LAKANA_KEYS: 'k1:changeme', PORT: 'canary-port' };
    const child = spawn(process.execPath, [MAIN], {
      cwd: tmpdir(),
      env: { PATH: process.env['PATH'], ...env },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (printed += String(chunk)));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(78);
    for (const setting of ['PUBLIC_URL', 'LAKANA_KEYS', 'PORT']) expect(printed).toContain(setting);
    expect(printed).not.toMatch(/changeme|canary-port/);
  });
});

test('a demo starts with nothing set', async () => {
  const content = await testContent();
  const set = settings({});
  const channels = openChannels(set, content);
  expect(checkStart(set, content.country.contacts, channels, NOW).ok).toBe(true);
  expect(channels.channels.map(({ name }) => name)).toEqual(['simulator-sms', 'simulator-whatsapp']);
  expect(channels.alertWay.numbers).toEqual([
    { id: 'number 1', channel: 'simulator-sms', address: 'sim:garde' },
  ]);
});
