import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { OutboxRow } from '#src/storage/models/conversation.ts';
import { gsm7Bytes, gsm7Text } from '#tests/support/gsm7-bytes.ts';
import { KANNEL_SECRETS, reserveGateway, type KannelGateway } from '#tests/support/kannel-gateway.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { openSmppCentre, type SmppCentre } from '#tests/support/smpp-centre.ts';
import type { ShortMessage } from '#tests/support/smpp-pdu.ts';
import { storedConversations } from '#tests/support/stored-conversations.ts';
import { until } from '#tests/support/until.ts';

/** The same by SMPP, with the operator's group as the guide shows it: the bytes on the line, and receipts of every kind. */
const [GSM_7, UCS_2, WITH_HEADER] = [0, 8, 0x40];
const THROTTLED = 0x58;
const NO_SUCH_NUMBER = 0x0b;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let centre: SmppCentre;
let gateway: KannelGateway;
let lakana: LakanaProcess;

beforeAll(async () => {
  folder = await temporaryFolder();
  gateway = await reserveGateway(folder.path, 'smpp');
  centre = await openSmppCentre(gateway.operatorPort);
  lakana = await startLakana(folder.path, { ...KANNEL_SECRETS, KANNEL_SEND_URL: gateway.sendUrl });
  await gateway.start(lakana.url);
  await centre.bound();
}, 120_000);
afterAll(async () => {
  await gateway.kill();
  await centre.close();
  await lakana.kill();
  await folder.remove();
});

const everything = (): string => `${gateway.output()}\n${lakana.output()}`;
const takenBy = (number: string): ShortMessage[] => centre.taken.filter(({ to }) => to === number);

/** Hands a message of a phone over, in letters of 7 bits unless told. */
function say(from: string, bytes: Buffer, more: Partial<ShortMessage> = {}): Promise<void> {
  return centre.deliver({ from, to: '36000', esmClass: 0, dataCoding: GSM_7, bytes, ...more });
}

/** The outbox of the conversation that was begun last, once its first row has this status. */
function rowWith(status: string): Promise<OutboxRow> {
  return until(async () => {
    const found = await storedConversations(folder.path, 'kannel');
    return found.at(-1)?.outbox.find((row) => row.status === status);
  }, everything);
}

test('a long answer travels as septets, in parts with a header each, and one delivery comes back', async () => {
  await say('22376130001', gsm7Bytes('bonjour à tous'));
  await until(() => takenBy('22376130001')[1], everything);
  await rowWith('delivered');
  const parts = takenBy('22376130001');
  expect(parts.map(({ esmClass, dataCoding }) => [esmClass & WITH_HEADER, dataCoding])).toEqual([
    [WITH_HEADER, GSM_7],
    [WITH_HEADER, GSM_7],
  ]);
  expect(parts.map(({ bytes }) => [...bytes.subarray(0, 3), ...bytes.subarray(4, 6)])).toEqual([
    [5, 0, 3, 2, 1],
    [5, 0, 3, 2, 2],
  ]);
  const text = parts.map(({ bytes }) => gsm7Text(bytes.subarray(6))).join('');
  expect(text).toMatch(/^Bonjour\. Écrivez [^]* sèbèn [^]*\n7 Bamanankan$/);
});

test('a long message in Bambara is joined from its parts, though the second comes first', async () => {
  const words = 'n dɛmɛ, u ye n datugu so kɔnɔ, n tɛ se ka bɔ, u ye n ka telefɔni minɛ n na fana';
  const all = Buffer.from(words, 'utf16le').swap16();
  const part = (index: number, bytes: Buffer): Promise<void> => {
    const header = Buffer.from([5, 0, 3, 77, 2, index]);
    const more = { esmClass: WITH_HEADER, dataCoding: UCS_2 };
    return say('22376130002', Buffer.concat([header, bytes]), more);
  };
  await part(2, all.subarray(134));
  await part(1, all.subarray(0, 134));
  const answer = await until(() => takenBy('22376130002')[0], everything);
  expect(gsm7Text(answer.bytes)).toMatch(/^Ni farati t'a la, i bè se ka wele sisan:|farati/);
  const found = await storedConversations(folder.path, 'kannel');
  expect(found.at(-1)?.seen).toHaveLength(1);
});

test('what the operator could not deliver has failed, and staff see which kind of report said so', async () => {
  centre.fate('UNDELIV', 2);
  await say('22376130003', gsm7Bytes('bonjour'));
  expect(await rowWith('failed')).toMatchObject({ error: '2' });
});

test('what the operator refuses for good has failed', async () => {
  centre.fate({ refused: NO_SUCH_NUMBER }, 2);
  await say('22376130004', gsm7Bytes('bonjour'));
  expect(await rowWith('failed')).toMatchObject({ error: '16' });
});

test('an operator that is flooded gets the reply a little later, once', async () => {
  centre.fate({ refused: THROTTLED }, 1);
  const before = centre.refused();
  await say('22376130005', gsm7Bytes("c'est quoi la traite ?"));
  await rowWith('delivered');
  expect(centre.refused()).toBeGreaterThan(before);
  const texts = takenBy('22376130005').map(({ bytes }) => bytes.toString('hex'));
  expect(new Set(texts).size).toBe(texts.length);
});
