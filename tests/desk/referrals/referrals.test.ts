import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { withdrawConsent } from '#src/domain/cases/record-consent.ts';
import type { Referral } from '#src/domain/referral/referral.ts';
import { advanceReferral } from '#src/desk/referrals/advance-referral.ts';
import { answerByMessage } from '#src/desk/referrals/answer-by-message.ts';
import type { Mail } from '#src/desk/send-mail.ts';
import { approveReferral } from '#src/desk/referrals/approve-referral.ts';
import { askReferral, type AskedReferral } from '#src/desk/referrals/ask-referral.ts';
import { eraseReferrals } from '#src/desk/referrals/erase-referrals.ts';
import { matchesFor } from '#src/desk/referrals/matches-for.ts';
import { createOrganisationTurn } from '#src/desk/referrals/organisation-turn.ts';
import { renewLink } from '#src/desk/referrals/renew-link.ts';
import { setReferralState } from '#src/desk/referrals/set-referral-state.ts';
import { openEverything } from '#tests/support/open-everything.ts';
import { startReferralDesk, type ReferralDesk } from '#tests/support/referral-desk.ts';
import { entryOf, phoneOf } from '../../domain/directory/entry-of.ts';

const ONE = '+22370000001';
const TWO = '+22370000002';
const HOUR = 3_600_000;
const AGENT = { staff: 'agent', scope: 'own' } as const;
const CHIEF = { staff: 'chief', scope: 'any' } as const;
const ENTRIES = [
  entryOf({ id: 'one', name: 'Un', phones: [phoneOf()], email: 'un@example.org' }),
  entryOf({ id: 'two', name: 'Zwei', phones: [phoneOf({ id: 'ml.two', number: TWO })] }),
  entryOf({
    id: 'old',
    name: 'Vieux',
    verified: { by: 'A', on: '2026-01-01' },
    phones: [phoneOf({ id: 'ml.old', number: '+22370000003' })],
  }),
];
let desk: ReferralDesk;
beforeEach(async () => {
  desk = await startReferralDesk(ENTRIES);
});
afterEach(() => desk.close());

function asked(known: Case, some: Partial<AskedReferral> = {}): AskedReferral {
  return {
    key: randomUUID(),
    caseId: known.id,
    organisation: 'one',
    service: 'main',
    way: 'sms',
    need: 'shelter',
    message: 'Une personne attend ce soir.',
    rule: null,
    ...some,
  };
}

async function sent(known: Case, some: Partial<AskedReferral> = {}): Promise<Referral> {
  const made = await askReferral(desk.parts, AGENT, asked(known, some));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.referral;
}

const linesOf = async ({ id }: Case): Promise<string[]> =>
  (await desk.cases.find(id))?.timeline
    .map(({ what }) => what)
    .filter((what) => what.startsWith('referral')) ?? [];

describe('with consent that names the organisation', () => {
  test('it is sent at once: code, need and region, and nothing else', async () => {
    const known = await desk.open(
      { region: 'gao', words: ['canari'], callBackNumber: '+22376998877' },
      { to: ['one'], owner: 'agent' },
    );
    const referral = await sent(known);
    expect(referral).toMatchObject({ state: 'sent', to: ONE, rule: null, by: 'agent', owed: null });
    const [text = '', ...more] = await desk.sms(ONE);
    expect(more).toEqual([]);
    expect(text).toContain(known.code);
    expect(text).toContain('hébergement, Gao');
    expect(text).not.toMatch(/canari|76998877|attend ce soir/);
    expect(await linesOf(known)).toEqual(['referral.asked one', 'referral.sent one']);
    expect(desk.changes.at(-1)).toMatchObject({
      kind: 'case',
      id: known.id,
      what: 'referral',
      owner: 'agent',
    });
  });

  test('the same call again sends nothing more', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const request = asked(known);
    const first = await askReferral(desk.parts, AGENT, request);
    const second = await askReferral(desk.parts, AGENT, request);
    expect(second).toMatchObject({ ok: true, value: { referral: { id: request.key }, shown: null } });
    expect(first.ok).toBe(true);
    expect(await desk.sms(ONE)).toHaveLength(1);
    expect(await askReferral(desk.parts, AGENT, asked(known))).toMatchObject({
      ok: false,
      error: { reason: 'already_sent' },
    });
  });

  test('a crash before anything went out loses and doubles nothing', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const dies = {
      ...desk.parts,
      cases: { ...desk.parts.cases, save: () => Promise.reject(new Error('killed')) },
    };
    const request = asked(known);
    await expect(askReferral(dies, AGENT, request)).rejects.toThrow('killed');
    expect(await desk.sms(ONE)).toEqual([]);
    expect(await desk.parts.referrals.due(desk.clock, 10)).toEqual([request.key]);
    await advanceReferral(desk.parts, request.key);
    await advanceReferral(desk.parts, request.key);
    expect(await desk.sms(ONE)).toHaveLength(1);
    expect(await linesOf(known)).toEqual(['referral.asked one', 'referral.sent one']);
    expect(await desk.parts.referrals.due(desk.clock, 10)).toEqual([]);
  });
});

describe('without consent', () => {
  test.each<readonly [what: string, report: object, some: Partial<AskedReferral>, reason: string]>([
    ['nobody asked', {}, {}, 'no_consent'],
    ['a rule that does not hold', {}, { rule: 'child' }, 'no_consent'],
    ['a child without a rule', { child: true }, {}, 'needs_rule'],
    ['a child with the other rule', { child: true }, { rule: 'life_in_danger' }, 'needs_rule'],
    [
      'one that nobody verified lately',
      { child: true },
      { organisation: 'old', rule: 'child' },
      'unverified',
    ],
    ['a way that is none', { child: true }, { organisation: 'two', way: 'email', rule: 'child' }, 'no_way'],
  ])('%s: nothing is sent', async (_what, report, some, reason) => {
    const known = await desk.open(report, { owner: 'agent' });
    expect(await askReferral(desk.parts, AGENT, asked(known, some))).toMatchObject({
      ok: false,
      error: { reason },
    });
    expect(await desk.sms(ONE)).toEqual([]);
  });

  test('a child waits for a second person, who is never the first', async () => {
    const known = await desk.open({ child: true }, { owner: 'agent' });
    const { id } = await sent(known, { rule: 'child' });
    expect(await desk.sms(ONE)).toEqual([]);
    const approval = { caseId: known.id, referral: id, isApproved: true, note: null };
    expect(await approveReferral(desk.parts, { ...CHIEF, staff: 'agent' }, approval)).toMatchObject({
      ok: false,
      error: { code: 'forbidden', reason: 'same_person' },
    });
    expect(await approveReferral(desk.parts, CHIEF, approval)).toMatchObject({
      ok: true,
      value: { referral: { state: 'sent', approvedBy: 'chief' } },
    });
    expect(await desk.sms(ONE)).toHaveLength(1);
    expect(await approveReferral(desk.parts, CHIEF, approval)).toMatchObject({
      ok: false,
      error: { reason: 'wrong_state' },
    });
    const stored = await desk.parts.referrals.find(id);
    expect(stored?.acts.map(({ action, by }) => [action, by])).toEqual([
      ['referral.ask', { kind: 'staff', id: 'agent' }],
      ['referral.approve', { kind: 'staff', id: 'chief' }],
    ]);
  });

  test('what waited for so long that the contact ran out, or the case was closed, is not sent', async () => {
    const known = await desk.open({ child: true }, { owner: 'agent' });
    const { id } = await sent(known, { rule: 'child' });
    const approval = { caseId: known.id, referral: id, isApproved: true, note: null };
    const refusal = (reason: string) => ({ ok: false, error: { code: 'not_now', reason } });
    const now = await desk.cases.find(known.id);
    if (now === undefined) throw new Error('gone');
    await desk.cases.save({ ...now, status: 'closed' }, now);
    expect(await approveReferral(desk.parts, CHIEF, approval)).toEqual(refusal('closed'));
    await desk.cases.save({ ...now, version: now.version + 1 }, now);
    desk.pass(91 * 24 * HOUR);
    expect(await approveReferral(desk.parts, CHIEF, approval)).toEqual(refusal('unverified'));
    expect(await desk.sms(ONE)).toEqual([]);
    const no = await approveReferral(desk.parts, CHIEF, { ...approval, isApproved: false });
    expect(no).toMatchObject({ ok: true, value: { referral: { state: 'closed' } } });
  });

  test('a second person may say no', async () => {
    const known = await desk.open({ child: true }, { owner: 'agent' });
    const { id } = await sent(known, { rule: 'child' });
    await approveReferral(desk.parts, CHIEF, {
      caseId: known.id,
      referral: id,
      isApproved: false,
      note: 'Trop tôt',
    });
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'closed' });
    expect(await desk.sms(ONE)).toEqual([]);
  });

  test('only who has the case may', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'somebody' });
    expect(await askReferral(desk.parts, AGENT, asked(known))).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await matchesFor(desk.parts, known.id, { need: 'shelter' }, AGENT)).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

test('a match says by which ways, and whether it may be sent', async () => {
  const known = await desk.open({}, { to: ['one'], owner: 'agent' });
  const found = await matchesFor(desk.parts, known.id, { need: 'shelter' }, AGENT);
  expect(found.ok && found.value.map(({ entry, ways, allowed }) => [entry.id, ways, allowed])).toEqual([
    ['one', ['sms', 'email', 'link'], 'yes'],
    ['two', ['sms', 'link'], 'needs_consent'],
  ]);
});

describe('an organisation answers by SMS', () => {
  const message = (text: string, address = `tel:${ONE}`) => ({
    channel: 'test-sms',
    address,
    key: randomUUID(),
    message: { content: { kind: 'text', text } as const },
  });

  async function says(text: string, address?: string): Promise<void> {
    const turn = createOrganisationTurn(desk.live, 'test-sms')(message(text, address), desk.clock);
    const conversation = await desk.parts.conversations.enqueue(
      'test-sms',
      address ?? `tel:${ONE}`,
      {
        key: `k${Math.random()}`,
        ref: randomUUID(),
        reply: { text: '-', language: 'fr', urgency: 'ordinary' },
      },
      desk.clock,
    );
    for (const event of turn?.events ?? [])
      if (event.kind === 'referral.answer') await answerByMessage(desk.parts, conversation, event);
  }

  test('RECU, then OUI; each is told what was understood', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const { id } = await sent(known);
    await says(`RECU ${known.code}`);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'acknowledged', answerBy: null });
    await says(`oui ${known.code}`);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'accepted' });
    const texts = await desk.sms(ONE);
    expect(texts.filter((text) => text.includes('bien noté'))).toHaveLength(1);
    expect(texts.at(-1)).toContain("vous l'acceptez");
    expect((await linesOf(known)).slice(-2)).toEqual(['referral.acknowledged one', 'referral.accepted one']);
  });

  test('NON offers the next one to staff', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const { id } = await sent(known);
    await says(`NON ${known.code}`);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'refused', next: 'two' });
    expect(await desk.sms(TWO)).toEqual([]);
  });

  test('another number, another code, or what was never sent to it changes nothing', async () => {
    const known = await desk.open({ child: true }, { owner: 'agent' });
    const { id } = await sent(known, { rule: 'child' });
    await says(`OUI ${known.code}`);
    await says('OUI 2222');
    await says(`OUI ${known.code}`, `tel:${TWO}`);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'waiting' });
    expect((await desk.sms(ONE)).at(-1)).toContain('Code inconnu');
    expect(
      createOrganisationTurn(desk.live, 'test-sms')(
        message(`OUI ${known.code}`, 'tel:+22379999999'),
        desk.clock,
      ),
    ).toBeUndefined();
    expect(createOrganisationTurn(desk.live, 'test-sms')(message('oui'), desk.clock)).toBeUndefined();
    expect(
      createOrganisationTurn(desk.live, 'other')(message(`OUI ${known.code}`), desk.clock),
    ).toBeUndefined();
  });
});

describe('nobody answers', () => {
  async function after(ms: number): Promise<void> {
    desk.pass(ms);
    for (const id of await desk.parts.referrals.due(desk.clock, 10)) await advanceReferral(desk.parts, id);
  }

  test('P2: after two hours a reminder, after four the next one is offered and not sent', async () => {
    const known = await desk.open({}, { to: ['one', 'two'], owner: 'agent', level: 'P2' });
    const { id } = await sent(known);
    await after(2 * HOUR - 1);
    expect(await desk.sms(ONE)).toHaveLength(1);
    await after(1);
    expect((await desk.sms(ONE)).at(-1)).toContain('pas encore de réponse');
    await after(2 * HOUR);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'unanswered', next: 'two' });
    expect(await desk.sms(TWO)).toEqual([]);
    expect(await linesOf(known)).toEqual([
      'referral.asked one',
      'referral.sent one',
      'referral.reminded one',
      'referral.unanswered one',
    ]);
    expect(desk.changes.at(-1)).toMatchObject({ what: 'referral', id: known.id });
    await after(100 * HOUR);
    expect(await desk.sms(ONE)).toHaveLength(2);
  });

  test('P3: after two days the next one is asked, when the person agreed to it', async () => {
    const known = await desk.open({}, { to: ['one', 'two'], owner: 'agent' });
    const { id } = await sent(known);
    await after(24 * HOUR);
    await after(24 * HOUR);
    await after(0);
    expect(await desk.sms(TWO)).toHaveLength(1);
    expect(await desk.parts.referrals.find(`${id}.next`)).toMatchObject({
      state: 'sent',
      organisation: 'two',
      by: 'agent',
    });
  });

  test('P3: it is only offered when the person did not', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const { id } = await sent(known);
    await after(24 * HOUR);
    await after(24 * HOUR);
    expect(await desk.sms(TWO)).toEqual([]);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'unanswered', next: 'two' });
  });

  test('who took the consent back is no longer spoken of', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const { id } = await sent(known);
    const now = await desk.cases.find(known.id);
    if (now === undefined) throw new Error('gone');
    const moment = { wording: 'w', language: 'fr', at: desk.clock.toISOString() } as const;
    await desk.cases.save({ ...now, report: withdrawConsent(now.report, 'passOn', moment) }, now);
    await after(24 * HOUR);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'closed' });
    expect(await desk.sms(ONE)).toHaveLength(1);
  });
});

describe('by mail', () => {
  test('a neutral mail with the address of a page, the code apart', async () => {
    const known = await desk.open({ words: ['canari'] }, { to: ['one'], owner: 'agent' });
    const made = await askReferral(desk.parts, AGENT, asked(known, { way: 'email' }));
    if (!made.ok || made.value.shown === null) throw new Error('no link');
    const [mail] = desk.mails;
    expect(mail).toMatchObject({ to: 'un@example.org', subject: `Demande ${known.code}` });
    expect(mail?.text).toContain(made.value.shown.url);
    expect(mail?.text).not.toMatch(/canari|012345|attend ce soir/);
    const raw = await desk.database.connection.collection('referrals').find({}).toArray();
    expect(JSON.stringify(raw)).not.toMatch(/token-|012345|attend ce soir/);
    expect(await openEverything(desk.database)).not.toContain(made.value.shown.url);
  });

  test('that no server takes is tried again, and then told', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    desk.mailWorks = false;
    const { id } = await sent(known, { way: 'email' });
    expect(await desk.parts.referrals.find(id)).toMatchObject({ owed: { attempts: 1 } });
    for (let hour = 0; hour < 16; hour += 1) {
      desk.pass(HOUR);
      await advanceReferral(desk.parts, id);
    }
    expect(desk.mails).toEqual([]);
    expect(await linesOf(known)).toContain('referral.mail_failed one');
  });

  test('that a slow server takes goes out once, though others look at the referral meanwhile', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const call = asked(known, { way: 'email' });
    const slow = {
      ...desk.parts,
      sendMail: async (mail: Mail): Promise<boolean> => {
        desk.mails.push(mail);
        for (let look = 0; look < 3; look += 1) await advanceReferral(desk.parts, call.key);
        return true;
      },
    };
    const made = await askReferral(slow, AGENT, call);
    expect(made).toMatchObject({ ok: true, value: { referral: { state: 'sent', owed: null } } });
    expect(desk.mails).toHaveLength(1);
  });

  test('that was on its way in a crash goes out again, under the same id', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    const call = asked(known, { way: 'email' });
    const dying = { ...desk.parts, sendMail: () => Promise.reject(new Error('killed')) };
    await expect(askReferral(dying, AGENT, call)).rejects.toThrow('killed');
    await advanceReferral(desk.parts, call.key);
    expect(desk.mails).toEqual([]);
    desk.pass(HOUR);
    await advanceReferral(desk.parts, call.key);
    expect(desk.mails.map(({ id }) => id)).toEqual([`${call.key}.first`]);
  });

  test('that no server takes in time is not reminded of, which would be the first that anybody hears of it', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent', level: 'P2' });
    desk.mailWorks = false;
    const { id } = await sent(known, { way: 'email' });
    for (const _quarter of Array.from({ length: 9 })) {
      desk.pass(HOUR / 4);
      await advanceReferral(desk.parts, id);
    }
    desk.mailWorks = true;
    desk.pass(HOUR);
    await advanceReferral(desk.parts, id);
    expect(desk.mails).toEqual([]);
    expect(await desk.parts.referrals.find(id)).toMatchObject({ state: 'unanswered', next: 'two' });
  });

  test('that goes out late leads to the page that staff made meanwhile', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    desk.mailWorks = false;
    const { id } = await sent(known, { way: 'email' });
    const made = await renewLink(desk.parts, AGENT, { caseId: known.id, referral: id });
    if (!made.ok || made.value.shown === null) throw new Error('no link');
    desk.mailWorks = true;
    desk.pass(HOUR);
    await advanceReferral(desk.parts, id);
    expect(desk.mails.map(({ text }) => text)).toEqual([expect.stringContaining(made.value.shown.url)]);
  });

  test('that a server takes later is sent then', async () => {
    const known = await desk.open({}, { to: ['one'], owner: 'agent' });
    desk.mailWorks = false;
    const { id } = await sent(known, { way: 'email' });
    desk.mailWorks = true;
    desk.pass(HOUR);
    await advanceReferral(desk.parts, id);
    expect(desk.mails).toHaveLength(1);
    expect(desk.mails[0]?.text).toContain('https://lakana.example/r/token-');
  });
});

test('staff write down what they heard, and nothing after it is closed', async () => {
  const known = await desk.open({}, { to: ['one'], owner: 'agent' });
  const { id } = await sent(known);
  const heard = (state: Referral['state']) =>
    setReferralState(desk.parts, AGENT, { caseId: known.id, referral: id, state, note: 'Awa au téléphone' });
  expect(await heard('accepted')).toMatchObject({ ok: true });
  expect(await heard('reached')).toMatchObject({ ok: true });
  expect(await heard('closed')).toMatchObject({ ok: true, value: { state: 'closed', link: null } });
  expect(await heard('accepted')).toMatchObject({ ok: false, error: { reason: 'wrong_state' } });
});

test('erasing a case erases what its referrals hold', async () => {
  const known = await desk.open({}, { to: ['one'], owner: 'agent' });
  const made = await askReferral(desk.parts, AGENT, asked(known, { way: 'link', message: 'Canari attend' }));
  await eraseReferrals(desk.parts, known.conversation);
  await eraseReferrals(desk.parts, known.conversation);
  expect(await openEverything(desk.database)).not.toContain('Canari attend');
  expect(made.ok && (await desk.parts.referrals.find(made.value.referral.id))).toMatchObject({
    state: 'closed',
    link: null,
    code: '',
    message: '',
  });
});
