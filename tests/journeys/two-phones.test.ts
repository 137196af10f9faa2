import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { markCase } from '#src/desk/mark-case.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { makeReturnCode } from '#src/domain/cases/return-code.ts';
import type { Surface } from '#src/domain/messages.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { testVault } from '#tests/support/vault.ts';

/** A report on one phone, and its owner (or somebody else) with its code on another: in both languages and ways. */
const DAY = 24 * 3_600_000;
const PIN = '1974';
let service: TestService;
let clock = Date.now();
beforeAll(async () => {
  service = await startTestService({ now: () => new Date(clock) });
});
beforeEach(() => {
  clock = Date.now();
});
afterAll(() => service.close());

const WORDS = {
  fr: {
    report: 'mon patron a pris mon passeport',
    danger: 'danger maintenant',
    received: /bien arriv/,
    seen: /s'en occupe/,
    tried: /joindre/,
    closed: /termin/,
    refused: /ne vont pas ensemble/,
    later: /Trop d'essais/,
    hello: 'bonjour',
  },
  bm: {
    report: 'u ye n ka sɛbɛnw ta',
    danger: 'farati la sisan',
    received: /batakiw s[ɔò]r[ɔò]/,
    seen: /baara la/,
    tried: /y'i (ɲ|ny)ini/,
    closed: /banna/,
    refused: /ma b[ɛè]n/,
    later: /si(ɲ|ny)[ɛè] caman/,
    hello: 'i ni sɔgɔma',
  },
} as const;
type Language = keyof typeof WORDS;

const CODE = /[2-9B-Z]{4}-[2-9B-Z]{2}/;
/** A code that was never given out. */
const codeOfNobody = (): string => makeReturnCode(randomInt);
const lastOf = (phone: Phone): string => phone.received.at(-1)?.text ?? '';
const said = (phone: Phone): string => phone.received.map(({ text }) => text).join('\n');
const asSms = (text: string): string => text.replaceAll('ɛ', 'è').replaceAll('ɔ', 'ò').replaceAll('ɲ', 'ny');

/** Tells a report to the end; resolves with its phone and code, standing at the question about the PIN. */
async function report(language: Language, surface: Surface): Promise<{ phone: Phone; code: string }> {
  const phone = takePhone(service, surface);
  await phone.say(WORDS[language].report);
  for (let step = 0; step < 20 && !CODE.test(said(phone)); step += 1) {
    const { danger } = WORDS[language];
    const isDanger = [danger, asSms(danger)].some((words) => lastOf(phone).includes(words));
    await phone.say(isDanger ? '2' : '1');
  }
  return { phone, code: CODE.exec(said(phone))?.[0] ?? '' };
}

async function caseOf(code: string): Promise<Case> {
  const [found] = await service.cases.findByCode(code);
  if (found === undefined) throw new Error(`no case ${code}`);
  return found;
}

/** A new phone, which has said something, so that it speaks the language, and then the code. */
async function otherPhone(language: Language, surface: Surface, code: string): Promise<Phone> {
  const phone = takePhone(service, surface);
  await phone.say(WORDS[language].hello);
  await phone.say(code.toLowerCase().replace('-', ' '));
  return phone;
}

describe.each([
  ['fr', 'whatsapp'],
  ['bm', 'sms'],
] as const)('in %s, by %s', (language, surface) => {
  const words = WORDS[language];

  test('code and PIN tell how far it is, and nothing else, from another phone', async () => {
    const { phone, code } = await report(language, surface);
    await phone.say(PIN);
    const known = await caseOf(code);
    expect(known.pin).toMatch(/^scrypt\./);
    const mark = (what: 'tried' | 'closed') =>
      markCase({ cases: service.cases, tries: service.tries, now: () => new Date() }, code, what);
    const other = await otherPhone(language, surface, code);
    await other.say('1973');
    expect(lastOf(other)).toMatch(words.refused);
    await other.say(PIN);
    expect(said(other)).toMatch(words.received);
    await takePhone(service, 'sms', 'sim:garde').say(`PRIS ${code}`);
    await other.say(code);
    await other.say(PIN);
    expect(said(other)).toMatch(words.seen);
    await mark('tried');
    await other.say(code);
    await other.say(PIN);
    expect(said(other)).toMatch(words.tried);
    await mark('closed');
    await other.say(code);
    await other.say(PIN);
    expect(said(other)).toMatch(words.closed);
    expect(said(other)).not.toMatch(/passeport|s[ɛè]b[ɛè]nw ta/);
    expect(service.errors).toEqual([]);
  }, 60_000);

  test('what is added from there is marked, and the phone to reach changes only with a yes', async () => {
    const { phone, code } = await report(language, surface);
    await phone.say(PIN);
    const owner = (await caseOf(code)).conversation;
    const other = await otherPhone(language, surface, code);
    await other.say(PIN);
    await other.say('1');
    await other.say('je suis partie à Ségou hier');
    await other.say({ kind: 'audio', media: 'voice-1', mimeType: 'audio/ogg' });
    await other.say('1');
    expect((await caseOf(code)).additions).toMatchObject([
      { by: 'pin', from: 'another phone', words: 'je suis partie à Ségou hier', medium: null },
      { by: 'pin', from: 'another phone', words: null, medium: { kind: 'audio' } },
    ]);
    await other.say(code);
    await other.say(PIN);
    await other.say('2');
    await other.say('2');
    expect((await caseOf(code)).conversation).toBe(owner);
    await other.say(code);
    await other.say(PIN);
    await other.say('2');
    await other.say('1');
    const moved = await caseOf(code);
    expect(moved.conversation).not.toBe(owner);
    expect(moved.report.consent).toMatchObject({ callBack: true });
  }, 60_000);

  test('wrong PINs slow down, in the same words for a code of nobody', async () => {
    const { phone, code } = await report(language, surface);
    await phone.say(PIN);
    for (const tried of [code, codeOfNobody()]) {
      const other = await otherPhone(language, surface, tried);
      for (let count = 0; count < 3; count += 1) {
        await other.say('2580');
        expect(lastOf(other)).not.toMatch(words.received);
        expect(said(other)).toMatch(words.refused);
      }
      await other.say('2580');
      expect(lastOf(other)).toMatch(words.later);
    }
    const owner = await otherPhone(language, surface, code);
    await owner.say(PIN);
    expect(lastOf(owner)).toMatch(words.later);
    clock += DAY;
    await owner.say(code);
    await owner.say(PIN);
    expect(said(owner)).toMatch(words.received);
  }, 60_000);
});

test('without a PIN nothing is read, and something can be added by the code alone', async () => {
  const { phone, code } = await report('fr', 'sms');
  await phone.say('1');
  const other = await otherPhone('fr', 'sms', code);
  await other.say(PIN);
  expect(lastOf(other)).toMatch(WORDS.fr.refused);
  await other.say('1');
  await other.say('elle est à Kayes maintenant');
  expect((await caseOf(code)).additions).toMatchObject([{ by: 'code', from: 'another phone' }]);
  const own = await phone.say(code);
  expect(own.at(-1)?.text).toMatch(/4 chiffres/);
}, 120_000);

test('who has only the code takes back what they added, and nothing of its owner', async () => {
  const { code } = await report('fr', 'sms');
  const before = await caseOf(code);
  expect(before.report.consent).toMatchObject({ keep: true, callBack: true });
  const other = await otherPhone('fr', 'sms', code);
  await other.say('1');
  await other.say('elle est à Kayes maintenant');
  await other.say("ne m'appelez plus");
  expect((await caseOf(code)).additions.map(({ words }) => words)).toEqual([
    'elle est à Kayes maintenant',
    "ne m'appelez plus",
  ]);
  await other.say('1');
  await other.say('ne gardez pas mes messages');
  const { additions, report: kept } = await caseOf(code);
  expect(additions).toEqual([]);
  expect(kept).toEqual(before.report);
}, 120_000);

test('what is added by a code of nobody is answered in the same words, and kept nowhere', async () => {
  const { phone, code } = await report('fr', 'sms');
  await phone.say('1');
  const heard: string[] = [];
  for (const tried of [code, codeOfNobody()]) {
    const other = await otherPhone('fr', 'sms', tried);
    const before = other.received.length;
    await other.say('1');
    await other.say('elle est à Kayes maintenant');
    heard.push(
      other.received
        .slice(before)
        .map(({ text }) => text)
        .join('\n'),
    );
  }
  expect(heard[1]).toBe(heard[0]);
}, 120_000);

test('a PIN that anybody would try is asked for again, and none stays in the session', async () => {
  const { phone, code } = await report('fr', 'sms');
  await phone.say('1234');
  expect(said(phone)).toMatch(/trop facile/);
  await phone.say('8 6 4 2');
  const { report: kept, pin, conversation } = await caseOf(code);
  expect(pin).toMatch(/^scrypt\./);
  expect(JSON.stringify(kept)).not.toMatch(/8 ?6 ?4 ?2/);
  const stored = await service.database.connection
    .collection<{ _id: string; state: string }>('conversations')
    .findOne({ _id: conversation });
  const place = { collection: 'conversations', field: 'state' } as const;
  expect(testVault().open(place, conversation, stored?.state ?? '')).not.toMatch(/8 ?6 ?4 ?2|1234/);
}, 120_000);

test('danger in the middle of coming back is answered as danger', async () => {
  const other = await otherPhone('fr', 'sms', codeOfNobody());
  const [answer] = await other.say('au secours il me frappe');
  expect(answer?.text).toMatch(/17/);
});
