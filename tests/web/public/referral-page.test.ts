import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { withdrawConsent } from '#src/domain/cases/record-consent.ts';
import { askReferral } from '#src/desk/referrals/ask-referral.ts';
import { renewLink } from '#src/desk/referrals/renew-link.ts';
import { referralPageRoutes } from '#src/web/public/referral/referral-page-routes.ts';
import { startReferralDesk, type ReferralDesk } from '#tests/support/referral-desk.ts';
import { entryOf } from '../../domain/directory/entry-of.ts';
import { serveRoutes, type Served } from '../serve.ts';

const AGENT = { staff: 'agent', scope: 'own' } as const;
const DAY = 24 * 3_600_000;
let desk: ReferralDesk;
let server: Served;
let path: string;
let referral: string;
let caseId: string;

beforeEach(async () => {
  desk = await startReferralDesk([entryOf({ id: 'one' })]);
  const known = await desk.open(
    {
      region: 'gao',
      words: ['<script>alert(1)</script>'],
      callBackNumber: '+22376998877',
      callBackTime: { part: 'morning' },
    },
    { to: ['one'], owner: 'agent' },
  );
  caseId = known.id;
  const request = {
    key: randomUUID(),
    caseId,
    organisation: 'one',
    service: 'main',
    way: 'link',
    need: 'shelter',
    message: 'Ce soir',
    rule: null,
  } as const;
  const made = await askReferral(desk.parts, AGENT, request);
  if (!made.ok || made.value.shown === null) throw new Error('no link');
  referral = made.value.referral.id;
  path = new URL(made.value.shown.url).pathname;
  server = await serveRoutes(await referralPageRoutes(desk.parts));
});
afterEach(async () => {
  await server.stop();
  await desk.close();
});

const get = (cookie?: string, at = path): Promise<Response> =>
  fetch(`${server.url}${at}`, cookie === undefined ? {} : { headers: { cookie } });
const post = (
  form: Record<string, string>,
  { cookie = '', ...headers }: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
    headers: { origin: 'https://lakana.example', cookie, ...headers },
  });

/** Types the right code; gives the cookie of this browser. */
async function opened(): Promise<string> {
  const answer = await post({ code: '012 345' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
const stateOf = async (): Promise<string | undefined> => (await desk.parts.referrals.find(referral))?.state;

describe('the page of a referral', () => {
  test('says nothing before the code, and needs no script', async () => {
    const answer = await get();
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('Code à six chiffres');
    expect(page).not.toMatch(/K7F3|Ce soir|76998877|<script|style=|onclick/);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await get(undefined, '/r.css')).headers.get('content-type')).toMatch(/text\/css/);
  });

  test('opens with the code, once, for one browser; what was told is text', async () => {
    const cookie = await opened();
    const page = await (await get(cookie)).text();
    expect(page).toContain('Ce soir');
    expect(page).toContain('hébergement');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
    // Nobody agreed to be called.
    expect(page).not.toContain('76998877');
    expect(await (await get()).text()).toContain('ouverte sur un autre appareil');
    expect(await (await get('page=other')).text()).not.toContain('Ce soir');
    const again = await post({ code: '012345' });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  test('gives its key to no script and to no other site', async () => {
    const answer = await post({ code: '012345' });
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^page=[\\w-]+; Path=${path}; Max-Age=604800; HttpOnly; SameSite=Strict; Secure$`),
    );
  });

  test('is answered: got it, yes', async () => {
    const cookie = await opened();
    expect((await post({ answer: 'acknowledged' }, { cookie })).status).toBe(303);
    expect(await stateOf()).toBe('acknowledged');
    expect((await post({ answer: 'accepted' }, { cookie })).status).toBe(303);
    expect(await stateOf()).toBe('accepted');
    expect(await (await get(cookie)).text()).toContain('Acceptée');
  });

  test('is refused with a reason, which is for staff alone', async () => {
    const cookie = await opened();
    await post({ answer: 'refused', reason: 'Plus de place' }, { cookie });
    expect((await desk.parts.referrals.find(referral))?.history.at(-1)).toMatchObject({
      what: 'refused',
      by: 'organisation',
      note: 'Plus de place',
    });
    expect((await desk.cases.find(caseId))?.timeline.map(({ what }) => what)).toContain(
      'referral.refused one',
    );
    expect(JSON.stringify((await desk.cases.find(caseId))?.timeline)).not.toContain('Plus de place');
  });

  test('says when it is too late for an answer', async () => {
    const cookie = await opened();
    await post({ answer: 'accepted' }, { cookie });
    const answer = await post({ answer: 'acknowledged' }, { cookie });
    expect(await answer.text()).toContain('Cette réponse n&#39;est plus possible');
    expect(await stateOf()).toBe('accepted');
  });
});

describe('the page is closed', () => {
  test('after five wrong codes, also to the right one; staff see it and give another', async () => {
    for (let tries = 1; tries <= 5; tries += 1) {
      const answer = await post({ code: '999999' });
      expect(answer.headers.get('set-cookie')).toBeNull();
      if (tries < 5) expect(await answer.text()).toContain('pas le bon code');
    }
    expect((await post({ code: '012345' })).headers.get('set-cookie')).toBeNull();
    expect((await get()).status).toBe(404);
    expect((await desk.cases.find(caseId))?.timeline.at(-1)?.what).toBe('referral.locked one');
    const renewed = await renewLink(desk.parts, AGENT, { caseId, referral });
    if (!renewed.ok || renewed.value.shown === null) throw new Error('no link');
    path = new URL(renewed.value.shown.url).pathname;
    expect(await (await get(await opened())).text()).toContain('Ce soir');
  });

  test('five wrong codes at once are five tries', async () => {
    await Promise.all(Array.from({ length: 12 }, () => post({ code: '999999' })));
    expect((await desk.parts.referrals.find(referral))?.link?.tries).toBe(5);
    expect((await post({ code: '012345' })).headers.get('set-cookie')).toBeNull();
  });

  test('after seven days', async () => {
    const cookie = await opened();
    desk.pass(7 * DAY);
    expect((await get(cookie)).status).toBe(404);
    expect((await post({ answer: 'accepted' }, { cookie })).status).toBe(303);
    expect(await stateOf()).toBe('sent');
  });

  test('as soon as the person takes the consent back', async () => {
    const cookie = await opened();
    const known = await desk.cases.find(caseId);
    if (known === undefined) throw new Error('gone');
    const moment = { wording: 'w', language: 'fr', at: desk.clock.toISOString() } as const;
    await desk.cases.save({ ...known, report: withdrawConsent(known.report, 'passOn', moment) }, known);
    const answer = await get(cookie);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Ce soir');
  });

  test('to an address that is none, in the same words', async () => {
    const none = await get(undefined, '/r/nothing');
    expect([none.status, (await none.text()).includes('n&#39;existe pas, ou plus')]).toEqual([404, true]);
  });

  test.each<readonly [what: string, headers: Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('to a form of %s', async (_what, headers) => {
    const cookie = await opened();
    const answer = await post({ answer: 'accepted' }, { cookie, ...headers });
    expect(answer.status).toBe(403);
    expect(await stateOf()).toBe('sent');
  });

  test('to an answer without the key, and to a form that is none', async () => {
    expect((await post({ answer: 'accepted' })).status).toBe(303);
    expect((await post({ answer: 'reached' })).status).toBe(400);
    expect((await post({})).status).toBe(400);
    expect(await stateOf()).toBe('sent');
  });
});
