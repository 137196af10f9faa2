import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lakana } from '#src/cli/lakana.ts';
import { connect } from '#src/storage/connect.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** Accounts and the audit from the terminal, on a real database. */
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lakana-staff-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

async function run(
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: Readonly<Record<string, unknown>>[]; notes: string }> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await lakana(line.split(' '), {
    lines: () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: '' }) }),
    }),
    out: (text) => out.push(text),
    note: (text) => notes.push(text),
    env: { LAKANA_VAR: folder, MONGODB_URI: database.uri, ...env },
  });
  const objects = out.map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  return { code, out: objects, notes: notes.join('\n') };
}

test('an account is added with a password that is printed once, listed and disabled', async () => {
  const added = await run('staff add --login issa --name Issa --role admin --phone +22376123456');
  expect(added).toMatchObject({ code: 0, out: [{ login: 'issa', role: 'admin' }] });
  expect(added.out[0]?.['password']).toMatch(/^(\w{5}-){2}\w{5}$/);
  await run('staff add --login awa --name Awa --role agent --email awa@example.org');
  expect((await run('staff disable --login awa')).out).toEqual([
    { id: expect.any(String), login: 'awa', disabled: true },
  ]);
  const list = await run('staff list');
  expect(list.out).toMatchObject([
    { login: 'awa', role: 'agent', enrolled: false, isDemo: false, disabledAt: expect.any(String) },
    { login: 'issa', role: 'admin', disabledAt: null },
  ]);
  expect(JSON.stringify(list.out)).not.toMatch(/76123456|example\.org/);
});

test.each([
  ['staff add --login issa --name Issa --role agent', 'Somebody has this login'],
  ['staff add --login other --name O --role agent --phone +22376123456', 'belongs to another account'],
  ['staff add --login X --role boss', '--login has'],
  ['staff add --login good --name G --role boss', '--role is one of agent'],
  ['staff disable --login issa', 'last administrator'],
  ['staff disable --login nobody', 'Nobody has the login'],
  ['staff disable', 'Give the login'],
])('%s: says what is wrong', async (line, told) => {
  const { code, notes } = await run(line);
  expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
});

test('a code of a demo is six digits, and production has none', async () => {
  expect((await run('staff code --login awa')).out).toEqual([{ code: expect.stringMatching(/^\d{6}$/) }]);
  const secret = (fill: string): string => Buffer.from(fill.repeat(2).slice(0, 32)).toString('base64');
  const production = {
    LAKANA_MODE: 'production',
    PUBLIC_URL: 'https://lakana.example',
    LAKANA_KEYS: `k1:${secret('abcdefghijklmnopqrstuvwxyz')}`,
    LAKANA_LOOKUP_KEY: secret('zyxwvutsrqponmlkjihgfedcba'),
  };
  expect(await run('staff code', production)).toMatchObject({
    code: 1,
    notes: expect.stringContaining('Only a demo'),
  });
});

describe('the audit', () => {
  test('is whole, and holds what was done at the terminal', async () => {
    const verified = await run('audit verify');
    expect(verified).toMatchObject({ code: 0, out: [{ entries: 3, whole: true }] });
  });

  test('is not whole any more after somebody wrote into the database', async () => {
    const opened = await connect(database.uri);
    if (!opened.ok) throw new Error(opened.error);
    await opened.value.collection('audit').deleteOne({ seq: 3 });
    expect(await run('audit verify')).toMatchObject({
      code: 1,
      out: [],
      notes: expect.stringMatching(/^lakana audit verify: Entry 3 and those after it were cut off\.[^\n]*$/),
    });
    await opened.value.close();
  });
});
