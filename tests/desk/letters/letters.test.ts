import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Channel, SendError } from '#src/channels/channel.ts';
import { listLetters, sendLetterAgain, type LetterParts } from '#src/desk/letters/letters.ts';
import type { Act } from '#src/domain/audit/act.ts';
import { createOutbox } from '#src/storage/outbox.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** What no provider took is kept, without its words for staff, and goes out when somebody sends it again. */
let refusal: SendError | undefined;
let service: TestService;
let phone: Phone;
let parts: LetterParts;
let acts: Act[];
let woken: string[];

const through = (channel: Channel): Channel => ({
  ...channel,
  send: (...sent) =>
    refusal === undefined
      ? channel.send(...sent)
      : Promise.resolve({ status: 'refused', error: refusal, detail: '' }),
});

beforeEach(async () => {
  service = await startTestService({ through });
  phone = takePhone(service, 'sms');
  [acts, woken, refusal] = [[], [], undefined];
  parts = {
    outbox: createOutbox(service.database.connection, testVault()),
    cases: service.cases,
    audit: { append: (made) => Promise.resolve(void acts.push(...made)) },
    now: () => new Date(),
    id: randomUUID,
    wakeDeliver: (id) => woken.push(id),
  };
});
afterEach(() => service.close());

test('a reply that its provider rejects is listed without its words, and sent again once', async () => {
  refusal = 'rejected';
  await phone.tell('bonjour');
  const [letter] = await listLetters(parts, 10);
  if (letter === undefined) throw new Error('no letter');
  expect(letter).toMatchObject({
    channel: 'simulator-sms',
    urgency: 'ordinary',
    error: 'rejected',
    codes: [],
  });
  expect(Object.keys(letter)).not.toContain('body');

  refusal = undefined;
  const by = { kind: 'staff', id: 'sira' } as const;
  expect(await sendLetterAgain(parts, letter, by)).toEqual({ ok: true, value: undefined });
  expect(woken).toEqual([letter.conversation]);
  expect(acts).toMatchObject([{ by, action: 'letter.again', subject: `letter:${letter.ref}` }]);
  await phone.gets(1);
  expect(await listLetters(parts, 10)).toEqual([]);
  // It is none any more.
  expect(await sendLetterAgain(parts, letter, by)).toEqual({ ok: false, error: 'not_found' });
  expect(acts).toHaveLength(1);
});

test.each<SendError>(['opted_out', 'bad_address'])(
  'what is refused as %s is over: nothing is kept of it',
  async (error) => {
    refusal = error;
    await phone.tell('bonjour');
    const rows = service.database.connection.collection('conversations');
    expect(await rows.countDocuments({ 'outbox.status': 'failed', 'outbox.body': { $exists: false } })).toBe(
      1,
    );
    expect(await listLetters(parts, 10)).toEqual([]);
  },
);
