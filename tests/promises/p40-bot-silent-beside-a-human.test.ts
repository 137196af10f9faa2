import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { WAITS } from '#src/domain/pace/waits.ts';
import type { Surface } from '#src/domain/messages.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** P40: the bot is silent while a staff member speaks, and comes back only on request or after a silence. */
const MINUTE = 60_000;
const START = Date.parse('2026-11-24T09:00:00Z');
let service: TestService;
let now: number;
let awa: Phone;
let bakary: Phone;

beforeEach(async () => {
  now = START;
  service = await startTestService({ duty: ['sim:awa', 'sim:bakary'], now: () => new Date(now) });
  awa = takePhone(service, 'sms', 'sim:awa');
  bakary = takePhone(service, 'sms', 'sim:bakary');
});
afterEach(async () => {
  expect(service.errors).toEqual([]);
  await service.close();
});

const texts = (got: readonly { text: string }[]): string[] => got.map(({ text }) => text);

async function onlyCase(): Promise<Case> {
  const [known, ...others] = await service.cases.list({}, 10);
  if (known === undefined || others.length > 0) throw new Error('not one case');
  return known;
}

/** A person who asked for one and agreed to be written to on this phone at that time; their case is taken by Awa. */
async function talk(
  surface: Surface,
  { language = 'fr', time = '4' }: { language?: 'fr' | 'bm'; time?: string } = {},
): Promise<{ phone: Phone; code: string }> {
  const phone = takePhone(service, surface);
  const asks = { fr: 'je veux parler à une personne', bm: 'n b’a fɛ ka kuma mɔgɔ fɛ' } as const;
  for (const said of [
    asks[language],
    language === 'fr' ? 'ma tante est partie' : 'n ka baara ko don',
    '1',
    '1',
    time,
    '2',
  ])
    await phone.say(said);
  const { code } = await onlyCase();
  await awa.say(`PRIS ${code}`);
  return { phone, code: code.slice(0, 4) };
}

describe.each([
  ['fr', 'sms'],
  ['fr', 'whatsapp'],
  ['bm', 'sms'],
  ['bm', 'whatsapp'],
] as const)('in %s, by %s', (language, surface) => {
  test('the words of a staff member reach the person, and what the person says reaches the case', async () => {
    const { phone, code } = await talk(surface, { language });
    const before = phone.received.length;
    expect(texts(await awa.say(`REP ${code} Bonjour, je suis là.`))).toEqual([
      expect.stringMatching(/^[2-9B-Z]{4}-[2-9B-Z]{2} : envoy/),
    ]);
    expect(texts(phone.received.slice(before))).toEqual(['Bonjour, je suis là.']);
    const told = awa.received.length;
    expect(await phone.tell('merci, elle est à Gao')).toEqual([]);
    expect(await phone.tell('1')).toEqual([]);
    expect(
      (await onlyCase()).talk.map(({ from, content }) => [from, 'text' in content && content.text]),
    ).toEqual([
      ['staff', 'Bonjour, je suis là.'],
      ['person', 'merci, elle est à Gao'],
      ['person', '1'],
    ]);
    // One notice for both, and nothing of them in it.
    expect(texts(awa.received.slice(told))).toEqual([expect.stringMatching(/nouveau message/)]);
  });

  test('danger is answered all the same, and the staff get it', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    const told = awa.received.length;
    const [answer] = await phone.say(language === 'fr' ? 'au secours il me frappe' : 'n dɛmɛ, a bɛ n bugɔ');
    expect(answer?.text).toMatch(/\d{2}/);
    const known = await onlyCase();
    expect(known).toMatchObject({ level: 'P1', talk: [{ from: 'staff' }, { from: 'person' }] });
    expect(texts(awa.received.slice(told)).join('\n')).toMatch(/danger/);
    // The question whether writing is safe is the bot's, to its end; consent is not asked beside a person.
    const [quiet] = await phone.say('2');
    expect(quiet?.text).toMatch(language === 'fr' ? /N'écrivez plus|N'ecrivez plus/ : /I kana s[ɛè]b[ɛè]n/);
    expect((await onlyCase()).report.safeToWrite).toBe(false);
  });

  test('STOP is obeyed, the staff are told, and may then write only at the time that was agreed', async () => {
    const { phone, code } = await talk(surface, { language, time: '3' });
    await awa.say(`REP ${code} Je vous écoute.`);
    const told = awa.received.length;
    expect(await phone.say('STOP')).toHaveLength(1);
    expect(texts(awa.received.slice(told))).toEqual([expect.stringMatching(/STOP/)]);
    expect(texts(await awa.say(`REP ${code} Vous êtes là ?`))[0]).toMatch(/Le soir/);
    expect((await phone.say('bonjour'))[0]?.text).not.toBe('');
  });

  test('what is taken back is confirmed by the bot, the staff are told, and the talk goes on', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    const told = awa.received.length;
    const [answer, ...more] = await phone.say(
      language === 'fr' ? "ne m'appelez plus" : 'aw kana n wele tugun',
    );
    expect(answer?.text).toMatch(language === 'fr' ? /ne vous appellera pas/ : /An t[ɛè]na i wele/);
    expect(more).toEqual([]);
    expect(texts(awa.received.slice(told)).join('\n')).toMatch(/ne plus appeler/);
    expect((await onlyCase()).report.consent.callBack).toBe(false);
    expect(await phone.tell('1')).toEqual([]);
    expect((await onlyCase()).talk).toHaveLength(3);
  });

  test('who wants nothing kept is not written to any more, and the talk is gone', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    const [answer] = await phone.say(
      language === 'fr' ? 'ne gardez pas mes messages' : 'aw kana n ka batakiw mara',
    );
    expect(answer?.text).toMatch(/\n\d\d/);
    expect(await onlyCase()).toMatchObject({ talk: [], report: { words: [], consent: { keep: false } } });
    const before = phone.received.length;
    await awa.say(`REP ${code} Vous êtes là ?`);
    expect(phone.received).toHaveLength(before);
    expect((await phone.say('menu'))[0]?.text).not.toBe('');
  });

  test('the menu comes back when it is asked for', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    const told = awa.received.length;
    const [menu] = await phone.say('menu');
    expect(menu?.text).toMatch(language === 'fr' ? /Que voulez-vous/ : /mun k[ɛè]/);
    expect(texts(awa.received.slice(told))).toEqual([expect.stringMatching(/menu/)]);
    expect((await phone.say('merci'))[0]?.text).not.toBe('');
  });

  test('RENDS gives the word back; the person is told with their next message, and not before', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    const before = phone.received.length;
    expect(texts(await awa.say(`RENDS ${code}`))[0]).toMatch(/menu/);
    expect(phone.received).toHaveLength(before);
    const [back] = await phone.say('bonjour');
    expect(back?.text).toMatch(language === 'fr' ? /^Les réponses viennent/ : /^Sisan, jaabiliw/);
    expect((await phone.say('menu'))[0]?.text).not.toMatch(/^Les réponses viennent|^Sisan, jaabiliw/);
  });

  test('after a silence of the staff the bot answers again, and says so once', async () => {
    const { phone, code } = await talk(surface, { language });
    await awa.say(`REP ${code} Je vous écoute.`);
    now += WAITS.untilBotAnswers - MINUTE;
    expect(await phone.tell('1')).toEqual([]);
    now += 2 * MINUTE;
    const [back] = await phone.say('1');
    expect(back?.text).toMatch(language === 'fr' ? /^Les réponses viennent/ : /^Sisan, jaabiliw/);
  });
});

describe('a staff member', () => {
  test('who answers a case of nobody takes it', async () => {
    const phone = takePhone(service, 'sms');
    await phone.say('au secours il me frappe');
    await phone.say('1');
    const { code } = await onlyCase();
    await awa.say(`rep ${code.slice(0, 4).toLowerCase()} Où êtes-vous ?`);
    expect(await onlyCase()).toMatchObject({ status: 'taken', takenBy: 'sim:awa' });
    expect(phone.received.at(-1)?.text).toMatch(/^Où/);
  });

  test('cannot answer, or give back, the case of another one', async () => {
    const { phone, code } = await talk('sms');
    const before = phone.received.length;
    expect(texts(await bakary.say(`REP ${code} Bonjour`))[0]).toMatch(/déjà pris/);
    expect(texts(await bakary.say(`RENDS ${code}`))[0]).toMatch(/déjà pris/);
    expect(phone.received).toHaveLength(before);
  });

  test.each([
    ['an unknown code', 'REP 2222 Bonjour', /inconnu/],
    ['a code that is none', 'REP bonjour à tous', /inconnu/],
    ['a return of an unknown code', 'FINI 2222', /inconnu/],
  ])('is told of %s, and nobody else gets it', async (_what, command, answer) => {
    expect(texts(await awa.say(command))[0]).toMatch(answer);
  });

  test('who is not on duty is a person like any other', async () => {
    const { phone, code } = await talk('sms');
    const before = phone.received.length;
    await takePhone(service, 'sms').say(`REP ${code} Bonjour`);
    expect(phone.received).toHaveLength(before);
    expect((await onlyCase()).talk).toEqual([]);
  });

  test('writes only at the agreed time once the person is not there any more', async () => {
    const { phone, code } = await talk('sms', { time: '1' });
    now = Date.parse('2026-11-24T14:00:00Z');
    expect(texts(await awa.say(`REP ${code} Bonjour`))[0]).toMatch(/Le matin/);
    now = Date.parse('2026-11-25T08:00:00Z');
    expect(texts(await awa.say(`REP ${code} Bonjour`))[0]).toMatch(/envoy/);
    expect(phone.received.at(-1)?.text).toBe('Bonjour');
  });

  test('does not write to somebody for whom it is not safe', async () => {
    const phone = takePhone(service, 'sms');
    await phone.say('au secours il me frappe');
    await phone.say('2');
    const before = phone.received.length;
    const { code } = await onlyCase();
    expect(texts(await awa.say(`REP ${code} Bonjour`))[0]).toMatch(/sans risque/);
    expect(phone.received).toHaveLength(before);
    expect((await onlyCase()).talk).toEqual([]);
  });
});

test('a time in the words of the person is not in the SMS that refuses', async () => {
  const { phone, code } = await talk('sms', { time: 'demain à 18h' });
  await phone.say('STOP');
  const [refused] = await awa.say(`REP ${code} Bonjour`);
  expect(refused?.text).toMatch(/voir le dossier/);
  expect(refused?.text).not.toContain('18h');
});

test('voice notes to a staff member are kept for them, and EFFACER erases the talk', async () => {
  const { phone, code } = await talk('whatsapp');
  await awa.say(`REP ${code} Je vous écoute.`);
  await phone.tell({ kind: 'audio', media: 'note-1', mimeType: 'audio/ogg' });
  const { id, talk: written } = await onlyCase();
  expect(written.at(-1)).toMatchObject({ content: { kind: 'audio' } });
  expect(await service.media.list(id)).toMatchObject([{ kind: 'audio', status: 'wanted' }]);
  await phone.say('EFFACER');
  expect((await onlyCase()).talk).toEqual([]);
  expect(await service.media.list(id)).toEqual([]);
});
