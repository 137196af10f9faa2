import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { approveReferral } from '#src/desk/referrals/approve-referral.ts';
import { askReferral, type AskedReferral } from '#src/desk/referrals/ask-referral.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { takePhone, type Phone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { entryOf, phoneOf } from '../../domain/directory/entry-of.ts';

/** From a call for help to the answer of an organisation, by SMS all the way. */
let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.close());

async function callForHelp(phone: Phone): Promise<Case> {
  await phone.say('au secours il me frappe');
  const [known] = await service.cases.list({}, 1);
  if (known === undefined) throw new Error('no case');
  return known;
}

function asked({ id: caseId }: Case, some: Partial<AskedReferral>): AskedReferral {
  return {
    key: randomUUID(),
    caseId,
    organisation: 'one',
    service: 'main',
    way: 'sms',
    need: 'shelter',
    message: '',
    rule: 'life_in_danger',
    ...some,
  };
}

test('a life in danger, two members of staff, an organisation that answers OUI', async () => {
  const at = new Date();
  const verified = { by: 'A', on: at.toISOString().slice(0, 10) };
  const act = {
    id: randomUUID(),
    at,
    by: { kind: 'service' },
    action: 'directory.add',
    subject: 'contact:one',
  } as const;
  await service.directory.add(entryOf({ id: 'one', verified, phones: [phoneOf()] }), act);
  await service.live.refresh();

  const known = await callForHelp(takePhone(service, 'sms'));
  const { referring } = service.service;
  const organisation = takePhone(service, 'sms', 'tel:+22370000001');
  const request = asked(known, {});
  expect(await askReferral(referring, { staff: 'awa', scope: 'any' }, request)).toMatchObject({
    ok: true,
    value: { referral: { state: 'waiting' } },
  });
  const approval = { caseId: known.id, referral: request.key, isApproved: true, note: null };
  await approveReferral(referring, { staff: 'bakary', scope: 'any' }, approval);
  await organisation.gets(1);
  expect(organisation.received[0]?.text).toContain(known.code);

  const [answer] = await organisation.say(`OUI ${known.code.slice(0, 4)}`);
  expect(answer?.text).toContain('Merci');
  expect(await service.referrals.find(request.key)).toMatchObject({ state: 'accepted' });
  const lines = (await service.cases.find(known.id))?.timeline.map(({ what }) => what);
  expect(lines).toEqual(expect.arrayContaining(['referral.sent one', 'referral.accepted one']));

  // Anything else that the organisation writes is answered as anybody is.
  const [menu] = await organisation.say('bonjour');
  expect(menu?.text).toContain('1 ');
  expect(service.errors).toEqual([]);
});

test('EFFACER erases what a referral of the case holds', async () => {
  const phone = takePhone(service, 'sms');
  const known = await callForHelp(phone);
  const entry = service.live.entries().find(({ id }) => id === 'maison');
  const request = asked(known, {
    organisation: 'maison',
    service: entry?.services[0]?.id ?? '',
    way: 'link',
    message: 'Canari',
  });
  await askReferral(service.service.referring, { staff: 'awa', scope: 'any' }, request);
  await phone.say('EFFACER');
  const isErased = async (): Promise<boolean> => (await service.referrals.find(request.key))?.code === '';
  for (let tries = 0; tries < 100 && !(await isErased()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await service.referrals.find(request.key)).toMatchObject({ state: 'closed', message: '', code: '' });
  expect(service.errors).toEqual([]);
});
