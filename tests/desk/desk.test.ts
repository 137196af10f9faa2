import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/** Alerts and `PRIS`, with three people on duty and a ladder that goes on after a second. */
const DUTY = ['sim:awa', 'sim:bakary', 'sim:coumba'] as const;
const STEP_MS = 1_000;
let service: TestService;
let people: Phone[];

beforeEach(async () => {
  service = await startTestService({ duty: DUTY, waits: { P1: STEP_MS, P2: STEP_MS, P3: STEP_MS } });
  people = DUTY.map((address) => takePhone(service, 'sms', address));
});
afterEach(() => service.close());

const alerts = (phone: Phone | undefined): string[] =>
  (phone?.received ?? []).map(({ text }) => text).filter((text) => text.startsWith('Lakana'));
const codeOf = (alert: string | undefined): string =>
  / ([2-9B-Z]{4}-[2-9B-Z]{2})/.exec(alert ?? '')?.[1] ?? '';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function callForHelp(): Promise<string> {
  await takePhone(service, 'sms').say('au secours il me frappe');
  await people[0]?.gets(1);
  return codeOf(alerts(people[0])[0]);
}

describe('an urgent case', () => {
  test('reaches the first person on duty at once, the next ones in turn, and the first again', async () => {
    await callForHelp();
    expect(alerts(people[1])).toHaveLength(0);
    await people[1]?.gets(1);
    await people[2]?.gets(1);
    await people[0]?.gets(2);
    for (const phone of people)
      expect(alerts(phone)[0]).toMatch(/^Lakana P1 [2-9B-Z]{4}-[2-9B-Z]{2}\. Repondre PRIS [2-9B-Z]{4}$/);
  });

  test('is taken by PRIS and the first signs of its code, and then alerts nobody', async () => {
    const code = await callForHelp();
    const [answer] = (await people[0]?.say(`Pris ${code.slice(0, 4)}`)) ?? [];
    expect(answer?.text).toContain(code);
    const before = people.map((phone) => alerts(phone).length);
    await pause(3 * STEP_MS + 600);
    expect(people.map((phone) => alerts(phone).length)).toEqual(before);
    expect(await service.cases.list({ status: 'taken' }, 10)).toMatchObject([
      { code, takenBy: 'sim:awa', timeline: expect.anything() },
    ]);
  });

  test('that somebody took is not taken by a second one', async () => {
    const code = await callForHelp();
    await people[0]?.say(`PRIS ${code}`);
    const [answer] = (await people[1]?.say(`PRIS ${code}`)) ?? [];
    expect(answer?.text).toMatch(/déjà|deja/);
    expect((await service.cases.list({}, 10))[0]?.takenBy).toBe('sim:awa');
  });

  test('is told of once, however often the person calls', async () => {
    const phone = takePhone(service, 'sms');
    await phone.say('au secours il me frappe');
    await phone.say('au secours');
    await phone.say('il va me tuer');
    expect(await service.cases.list({}, 10)).toHaveLength(1);
  });
});

describe('a command', () => {
  test('with a code of nobody is answered', async () => {
    const [answer] = (await people[0]?.say('PRIS 2222')) ?? [];
    expect(answer?.text).toMatch(/inconnu/);
  });

  test('from somebody who is not on duty is no command', async () => {
    const code = await callForHelp();
    await takePhone(service, 'sms').say(`PRIS ${code}`);
    expect((await service.cases.list({}, 10))[0]?.status).toBe('open');
  });

  test('is not needed for somebody on duty to be answered as anybody is', async () => {
    const [answer] = (await people[0]?.say('bonjour')) ?? [];
    expect(answer?.text).toContain('1 ');
  });
});

describe('a consent that is taken back', () => {
  async function agreeToAll(phone: Phone): Promise<void> {
    for (const said of ['je veux parler à une personne', 'des questions sur mon travail à Gao'])
      await phone.say(said);
    for (const said of ['oui', '1', '4', '2', 'mangue', '1']) await phone.say(said);
  }

  test.each([
    ["ne m'appelez plus", 'callBack', /ne plus appeler/],
    ['ne transmettez rien', 'passOn', /ne rien transmettre/],
    ['ne gardez pas mes messages', 'keep', /effac/],
  ] as const)('%s: the case shows it, and whoever took it is told once', async (said, what, notice) => {
    const phone = takePhone(service, 'sms');
    await agreeToAll(phone);
    const [before] = await service.cases.list({}, 10);
    expect(before?.report).toMatchObject({
      codeWord: 'mangue',
      callBackWho: 'self',
      consent: { [what]: true },
    });
    await people[0]?.say(`PRIS ${before?.code ?? ''}`);
    await phone.say(said);
    await phone.say(said);
    const [after] = await service.cases.list({}, 10);
    expect(after?.report.consent[what]).toBe(false);
    expect(
      after?.report.consents.filter(({ answer }) => answer === 'withdrawn').map((one) => one.what),
    ).toContain(what);
    expect(after?.timeline.map((entry) => entry.what)).toContain(`withdrawn ${what}`);
    expect(after?.report.codeWord).toBe(what === 'passOn' ? 'mangue' : null);
    expect(after?.report.words.length === 0).toBe(what === 'keep');
    expect(after?.level).toBe(before?.level);
    const told = (people[0]?.received ?? []).filter(({ text }) => notice.test(text));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(before?.code);
  });

  test('beside a call for help is heard too: help first, and no call', async () => {
    const phone = takePhone(service, 'sms');
    await agreeToAll(phone);
    const [answer] = await phone.say("ne m'appelez plus il va me tuer");
    expect(answer?.text).toMatch(/\n17 /);
    const [found] = await service.cases.list({}, 10);
    expect(found).toMatchObject({ level: 'P1', report: { dangerNow: true, consent: { callBack: false } } });
  });

  test('after leaving reaches the case all the same', async () => {
    const phone = takePhone(service, 'sms');
    await agreeToAll(phone);
    await phone.say('STOP');
    await phone.say("ne m'appelez plus");
    expect((await service.cases.list({}, 10))[0]?.report.consent.callBack).toBe(false);
  });
});
