import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lakana as runCommand } from '#src/cli/lakana.ts';
import { startFakeProvider, type FakeProvider, type FakeSend } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { postSms, postWhatsApp, SECRETS, whatsappText } from '#tests/support/webhooks.ts';

/** The main job as its users see it: the real process, signed webhooks in, a real HTTP provider out. */
const DUTY = '+22370000001';
let provider: FakeProvider;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let lakana: LakanaProcess;

beforeAll(async () => {
  provider = await startFakeProvider();
  folder = await temporaryFolder();
  lakana = await startLakana(folder.path, {
    ...SECRETS,
    WHATSAPP_API_URL: provider.whatsappUrl,
    TWILIO_API_URL: provider.twilioUrl,
    TWILIO_SMS_FROM: '+12025550100',
    ON_CALL_NUMBERS: DUTY,
  });
}, 60_000);
afterAll(async () => {
  await lakana.kill();
  await provider.stop();
  await folder.remove();
});

let messages = 0;
const nextId = (): string => `m${(messages += 1)}`;
const sentTo = (address: string): FakeSend[] => provider.sends.filter(({ to }) => to === address);

async function until<T>(look: () => T | undefined, ms = 5_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not seen in ${ms} ms:\n${lakana.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Says something by WhatsApp and resolves with the reply. */
async function sayByWhatsApp(from: string, text: string): Promise<FakeSend> {
  const before = sentTo(`whatsapp:${from}`).length;
  expect(await postWhatsApp(lakana.url, whatsappText(`wamid.${nextId()}`, from, text))).toBe(200);
  await until(() => sentTo(`whatsapp:${from}`)[before]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return until(() => sentTo(`whatsapp:${from}`).at(-1));
}

async function sayBySms(from: string, text: string): Promise<FakeSend> {
  const before = sentTo(`tel:${from}`).length;
  expect(await postSms(lakana.url, `SM${nextId()}`, from, text)).toBe(200);
  return until(() => sentTo(`tel:${from}`)[before]);
}

async function command(...args: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  const code = await runCommand(args, {
    lines: () => Readable.from([]),
    out: (line) => out.push(line),
    note: (line) => out.push(line),
    env: { LAKANA_VAR: folder.path },
  });
  expect(code).toBe(0);
  return out;
}

describe('in French, by WhatsApp', () => {
  const person = '22376120001';

  test('a greeting gets the menu as a list', async () => {
    const reply = await sayByWhatsApp(person, 'bonjour');
    expect(reply.choices.length).toBeGreaterThan(3);
  });

  test('a question in free words is answered, with what can be done next', async () => {
    const reply = await sayByWhatsApp(person, "c'est quoi la traite ?");
    expect(reply.text).toMatch(/La loi l'interdit/);
    expect(reply.choices.length).toBeGreaterThan(1);
  });

  test('papers taken and no pay lead through questions to a case with its reasons and a return code', async () => {
    let reply = await sayByWhatsApp(
      person,
      'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois',
    );
    for (let step = 0; step < 20 && !/[2-9B-Z]{4}-[2-9B-Z]{2}/.test(reply.text); step += 1) {
      // "Yes" to all but danger and age; the place by its name.
      const answer = reply.text.includes('Où êtes')
        ? 'Bamako'
        : reply.text.includes('danger maintenant')
          ? '2'
          : reply.text.includes('âge')
            ? 'j’ai 24 ans'
            : '1';
      reply = await sayByWhatsApp(person, answer);
    }
    const code = /[2-9B-Z]{4}-[2-9B-Z]{2}/.exec(reply.text)?.[0] ?? '';
    const [shown] = await command('cases', 'show', code);
    const found = JSON.parse(shown ?? '{}') as Record<string, unknown>;
    expect(found).toMatchObject({
      code,
      level: 'P2',
      region: 'bamako',
      language: 'fr',
      report: {
        about: 'self',
        age: 24,
        consent: { keep: true, callBack: true, passOn: true },
        consents: [
          { what: 'keep', answer: 'given', language: 'fr' },
          { what: 'callBack', answer: 'given', language: 'fr' },
          { what: 'passOn', to: 'edm', answer: 'given', language: 'fr' },
        ],
      },
    });
    expect(found['reasons']).toEqual(expect.arrayContaining([expect.stringMatching(/^P2\./)]));
    const row = (await command('cases', 'list')).find((line) => line.includes(code));
    expect(row).not.toContain('passeport');
  }, 60_000);
});

describe('in Bambara, by SMS', () => {
  const person = '+22376120002';

  test('a greeting gets the menu by number, in letters that an SMS carries', async () => {
    const reply = await sayBySms(person, 'i ni ce');
    expect(reply.text).toMatch(/^I ni ce\.[^]*\n1 [^]*\n7 /);
    expect(reply.text).toMatch(/^[^ɛɔɲŋ]*$/);
  });

  test('danger is answered in the same turn, in Bambara, and the person on duty is told within two seconds', async () => {
    const began = Date.now();
    const reply = await sayBySms(person, 'n dɛmɛ, u ye n datugu so kɔnɔ');
    expect(reply.text).toMatch(/\d/);
    expect(reply.text).toMatch(/^[^ɛɔɲŋ]*$/);
    const alert = await until(() => sentTo(`tel:${DUTY}`).find(({ text }) => text.startsWith('Lakana P1')));
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(alert.text).toMatch(/^Lakana P1 [2-9B-Z]{4}-[2-9B-Z]{2}\. Repondre PRIS [2-9B-Z]{4}$/);
  });

  test('PRIS and the code take the case', async () => {
    const alert = sentTo(`tel:${DUTY}`).find(({ text }) => text.startsWith('Lakana P1'));
    const code = / ([2-9B-Z]{4}-[2-9B-Z]{2})/.exec(alert?.text ?? '')?.[1] ?? '';
    const answer = await sayBySms(DUTY, `pris ${code.slice(0, 4).toLowerCase()}`);
    expect(answer.text).toContain(code);
    const [shown] = await command('cases', 'show', code);
    expect(JSON.parse(shown ?? '{}')).toMatchObject({ status: 'taken', level: 'P1', language: 'bm' });
    const [marked] = await command('cases', 'mark', code, 'tried');
    expect(JSON.parse(marked ?? '{}')).toEqual({ code, status: 'taken', marked: 'tried' });
    const [again] = await command('cases', 'show', code);
    expect(JSON.parse(again ?? '{}')).toMatchObject({
      timeline: expect.arrayContaining([expect.objectContaining({ what: 'tried to reach' })]),
    });
  });
});

test('the same webhook five times at once is one turn with one set of replies', async () => {
  const from = '22376120003';
  const body = whatsappText('wamid.same', from, 'bonjour');
  const statuses = await Promise.all(Array.from({ length: 5 }, () => postWhatsApp(lakana.url, body)));
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  await until(() => sentTo(`whatsapp:${from}`)[0]);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(sentTo(`whatsapp:${from}`)).toHaveLength(1);
});

test('a forged webhook is answered 401 and leaves nothing', async () => {
  const response = await fetch(`${lakana.url}/channels/whatsapp`, {
    method: 'POST',
    headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    body: whatsappText('wamid.forged', '22376120004', 'bonjour'),
  });
  expect(response.status).toBe(401);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(sentTo('whatsapp:22376120004')).toHaveLength(0);
});

test('SIGTERM ends it with 0, and nothing it printed holds a number or a text of a person', async () => {
  expect(await lakana.stop()).toBe(0);
  expect(lakana.output()).not.toMatch(/2237612000|passeport|datugu/);
});
