import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { judgeReturn, type ReturnTry } from '#src/desk/judge-return.ts';
import { openCase } from '#src/domain/cases/apply-report.ts';
import { emptyReport } from '#src/domain/cases/report.ts';
import type { TriageDecision } from '#src/domain/triage/triage.ts';
import { createCases, type Cases } from '#src/storage/cases.ts';
import { connect } from '#src/storage/connect.ts';
import { hashPin } from '#src/storage/crypto/pin-hash.ts';
import { createTries, type Tries } from '#src/storage/tries.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testVault } from '#tests/support/vault.ts';

/** Codes and PINs over a real database: what opens, what slows down, what locks, and what nobody can tell apart. */
const WITH_PIN = 'K7F3-2M';
const WITHOUT_PIN = 'P8D9-26';
const OF_NOBODY = 'Z9Z9-9J';
const START = new Date('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const DECISION = { level: 'P2', class: 'none', dimensions: {}, reasons: [] } as unknown as TriageDecision;

let database: TestDatabase;
let cases: Cases;
let tries: Tries;
let messages = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  cases = createCases(database.connection, testVault());
  tries = createTries(database.connection, testVault());
  const pin = await hashPin('1974');
  for (const code of [WITH_PIN, WITHOUT_PIN]) {
    const report = emptyReport(`case ${code}`, code, 'self', 'report');
    const event = {
      id: code,
      kind: 'case.reported',
      at: START.toISOString(),
      language: 'fr',
      report,
    } as const;
    await cases.open({ ...openCase('owner', event, DECISION), ...(code === WITH_PIN ? { pin } : {}) });
  }
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.connection.collection('tries').deleteMany({});
});

const attempt = (more: Partial<ReturnTry>, counted = tries): Promise<unknown> =>
  judgeReturn(
    { cases, tries: counted },
    { conversation: 'a phone', key: `m${(messages += 1)}`, code: WITH_PIN, pin: '1975', at: START, ...more },
  );
/** Six wrong tries, each as soon as it may be. */
const lock = async (more: Partial<ReturnTry>): Promise<void> => {
  for (let hour = 0; hour < 6; hour += 1)
    expect(await attempt({ ...more, at: new Date(START.getTime() + hour * HOUR) })).toEqual({
      kind: 'refused',
    });
};

test('the right PIN opens the status, and does not count', async () => {
  for (let count = 0; count < 7; count += 1)
    expect(await attempt({ pin: '1974' })).toEqual({ kind: 'open', status: 'received' });
});

test.each([
  ['a wrong PIN', WITH_PIN],
  ['a case without a PIN', WITHOUT_PIN],
  ['a code of nobody', OF_NOBODY],
])(
  '%s is refused, slowed down after three tries and locked after six, all in the same way',
  async (_, code) => {
    const answers = [];
    for (let count = 0; count < 4; count += 1)
      answers.push(await attempt({ code, conversation: `phone ${count}` }));
    expect(answers).toEqual([
      { kind: 'refused' },
      { kind: 'refused' },
      { kind: 'refused' },
      { kind: 'later' },
    ]);
    await database.connection.collection('tries').deleteMany({});
    await lock({ code });
    expect(
      await attempt({ code, conversation: 'another phone', at: new Date(START.getTime() + 20 * HOUR) }),
    ).toEqual({
      kind: 'later',
    });
  },
  20_000,
);

test('it takes as long to refuse a code of nobody as a wrong PIN', async () => {
  const time = async (code: string): Promise<number> => {
    const began = performance.now();
    await attempt({ code });
    return performance.now() - began;
  };
  const known = await time(WITH_PIN);
  expect(await time(OF_NOBODY)).toBeGreaterThan(known / 4);
});

describe('when a code is locked', () => {
  test('the right PIN must wait too, until a day has passed', async () => {
    await lock({});
    const last = START.getTime() + 5 * HOUR;
    const later = (ms: number) => attempt({ pin: '1974', conversation: 'owner', at: new Date(last + ms) });
    expect(await later(24 * HOUR - 1)).toEqual({ kind: 'later' });
    expect(await later(24 * HOUR)).toMatchObject({ kind: 'open' });
  });

  test('staff may unlock it', async () => {
    await lock({});
    await tries.unlock(`code ${WITH_PIN}`);
    const owner = { pin: '1974', conversation: 'owner', at: new Date(START.getTime() + 6 * HOUR) };
    expect(await attempt(owner)).toMatchObject({ kind: 'open' });
  });
});

test('a phone that tries one code after another is slowed down as well', async () => {
  const codes = [WITH_PIN, WITHOUT_PIN, OF_NOBODY, 'Z9Z9-8M'];
  const answers = [];
  for (const code of codes) answers.push(await attempt({ code }));
  expect(answers.at(-1)).toEqual({ kind: 'later' });
});

test('a turn that runs again counts its message once', async () => {
  for (let run = 0; run < 4; run += 1)
    expect(await attempt({ key: 'the same' })).toEqual({ kind: 'refused' });
  expect(await attempt({ pin: '1974' })).toMatchObject({ kind: 'open' });
}, 120_000);

test('two processes at once do not get twice as many tries', async () => {
  const second = await connect(database.uri);
  if (!second.ok) throw new Error(second.error);
  const others = createTries(second.value, testVault());
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      attempt({ conversation: `phone ${index}` }, index % 2 === 0 ? tries : others),
    ),
  );
  expect(answers.filter((answer) => JSON.stringify(answer) === '{"kind":"refused"}')).toHaveLength(3);
  await second.value.close();
}, 120_000);

test('what counts no more is forgotten', async () => {
  await attempt({});
  await tries.forget(new Date(START.getTime() + 24 * HOUR - 1));
  expect(await database.connection.collection('tries').countDocuments()).toBe(2);
  await tries.forget(new Date(START.getTime() + 24 * HOUR));
  expect(await database.connection.collection('tries').countDocuments()).toBe(0);
});

test('neither a PIN nor a code that was tried can be read in the store', async () => {
  await attempt({ code: OF_NOBODY, pin: '8642' });
  const stored = JSON.stringify([
    await database.connection.collection('tries').find({}).toArray(),
    await database.connection.collection('cases').find({}).toArray(),
  ]);
  for (const canary of ['8642', '1974', OF_NOBODY, 'scrypt']) expect(stored).not.toContain(canary);
});
