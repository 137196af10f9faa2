import { describe, expect, it } from '@jest/globals';
import { createApi, type ApiParts } from '#src/console/api/api.ts';

interface Seen {
  readonly path: string;
  readonly init: RequestInit;
}

function apiWith(respond: () => Promise<Response>, parts: Partial<ApiParts> = {}) {
  const seen: Seen[] = [];
  const api = createApi({
    fetch: (path, init) => {
      seen.push({ path, init });
      return respond();
    },
    token: () => 'token-1',
    onSignedOut: () => undefined,
    onReach: () => undefined,
    ...parts,
  });
  return { api, seen };
}
const answering = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }));

describe('a call', () => {
  it('that reads has no token, and only what is given of its query', async () => {
    const { api, seen } = apiWith(answering(200, { items: [] }));
    const answer = await api.get('/cases', {
      level: 'P1',
      region: null,
      text: '',
      cursor: undefined,
      limit: 30,
    });
    expect(answer).toEqual({ ok: true, value: { items: [] } });
    expect(seen[0]?.path).toBe('api/v1/cases?level=P1&limit=30');
    expect(seen[0]?.init.headers).toEqual({ Accept: 'application/json' });
  });

  it('that the page makes by itself says so, and does not keep the session open', async () => {
    const { api, seen } = apiWith(answering(200, {}));
    await api.look('/cases/counts');
    expect(seen[0]?.init.headers).toMatchObject({ 'X-Lakana-Background': '1' });
  });

  it('that changes something carries the token and JSON', async () => {
    const { api, seen } = apiWith(answering(200, { done: true }));
    await api.send('POST', '/cases/c1/take');
    expect(seen[0]?.init).toMatchObject({
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', 'X-Lakana-Token': 'token-1' },
    });
  });
});

describe('a call that fails', () => {
  it.each([
    ['no answer', () => Promise.reject(new TypeError('network')), { kind: 'offline' }],
    ['an internal error', answering(500, { code: 'internal_error' }), { kind: 'broken' }],
    ['an answer that is no JSON', () => Promise.resolve(new Response('<html>')), { kind: 'broken' }],
    [
      'a refusal with its reason',
      answering(409, { code: 'conflict', reason: 'taken_by_other' }),
      { kind: 'refused', code: 'conflict', reason: 'taken_by_other', fields: [] },
    ],
    [
      'wrong fields',
      answering(400, { code: 'bad_request', fields: ['body.text', 3] }),
      { kind: 'refused', code: 'bad_request', reason: null, fields: ['body.text'] },
    ],
  ])('because of %s', async (_, respond, failure) => {
    const { api } = apiWith(respond);
    expect(await api.get('/x')).toEqual({ ok: false, failure });
  });

  it('because the session has ended says so to the page; a wrong password does not', async () => {
    let ended = 0;
    const parts = { onSignedOut: () => (ended += 1) };
    await apiWith(answering(401, { code: 'wrong_sign_in' }), parts).api.send('POST', '/session');
    expect(ended).toBe(0);
    await apiWith(answering(401, { code: 'not_signed_in' }), parts).api.get('/cases');
    expect(ended).toBe(1);
  });

  it('tells whether the service was reached', async () => {
    const reached: boolean[] = [];
    const onReach = (got: boolean): void => void reached.push(got);
    await apiWith(answering(409, { code: 'conflict' }), { onReach }).api.get('/x');
    await apiWith(() => Promise.reject(new TypeError('network')), { onReach }).api.get('/x');
    expect(reached).toEqual([true, false]);
  });
});
