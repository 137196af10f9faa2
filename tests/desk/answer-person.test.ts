import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { answerPerson } from '#src/desk/answer-person.ts';
import type { DeskParts } from '#src/desk/desk-parts.ts';
import { giveBack } from '#src/desk/give-back.ts';
import { createLadder } from '#src/desk/on-call.ts';
import { createConversations } from '#src/storage/conversations.ts';
import { createTallies } from '#src/storage/tallies.ts';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** What the web desk calls too, without a message of a staff member in between. */
const AWA = { via: 'message', phone: 'sim:awa', conversation: 'c', staff: undefined } as const;
let service: TestService;
let parts: DeskParts;
beforeEach(async () => {
  service = await startTestService();
  parts = {
    cases: service.cases,
    conversations: createConversations(service.database.connection, testVault()),
    media: service.media,
    tallies: createTallies(service.database.connection, testVault()),
    country: service.content.country,
    ladder: createLadder([], 'simulator-sms'),
    waits: {},
    metrics: { count: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => new Date(),
    id: randomUUID,
    code: () => Promise.resolve('K7F3-2M'),
    text: (key) => key,
    wakeDeliver: () => undefined,
  };
});
afterEach(() => service.close());

test('an answer that comes twice is sent once and recorded once', async () => {
  const phone = takePhone(service, 'sms');
  await phone.say('au secours il me frappe');
  await phone.say('1');
  const [known] = await service.cases.list({}, 1);
  const before = phone.received.length;
  const answer = {
    id: 'e1',
    caseId: known?.id ?? '',
    writer: AWA,
    text: 'Je suis là.',
    at: new Date().toISOString(),
  };
  const results = [await answerPerson(parts, answer), await answerPerson(parts, answer)];
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  await phone.gets(before + 1);
  await phone.tell('merci');
  expect(phone.received.slice(before).map(({ text }) => text)).toEqual(['Je suis là.']);
  const after = await service.cases.find(answer.caseId);
  expect(after?.talk.filter(({ from }) => from === 'staff')).toHaveLength(1);
  expect(after?.takenBy).toBe('sim:awa');
});

test('a case that is not there is told of, and so is a person who was forgotten', async () => {
  const at = new Date().toISOString();
  const nobody = { id: 'e1', caseId: 'none', writer: AWA, text: 'a', at };
  expect(await answerPerson(parts, nobody)).toEqual({ ok: false, error: 'gone' });
  expect(await giveBack(parts, nobody)).toEqual({ ok: false, error: 'gone' });
  const phone = takePhone(service, 'sms');
  await phone.say('au secours il me frappe');
  await phone.say('EFFACER');
  const [known] = await service.cases.list({}, 1);
  const answered = await answerPerson(parts, { ...nobody, caseId: known?.id ?? '' });
  expect(answered.ok).toBe(false);
  expect((await service.cases.find(known?.id ?? ''))?.talk).toEqual([]);
});
