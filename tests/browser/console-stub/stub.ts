/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment */
import type { ServerResponse } from 'node:http';
import { createConsoleServer } from '#src/web/console/console-server.ts';
import { consolePageRoutes } from '#src/web/console/console-page.ts';
import { builtConsoleFolder } from '#tests/support/built-console.ts';
import { PERMISSIONS } from '#src/domain/staff/permissions.ts';
import { ROLES, type Role } from '#src/domain/staff/role.ts';
import type {
  CaseDetail,
  CaseLine,
  Change,
  EntryLine,
  Referral,
  Session,
  Staff,
} from '#src/console/api/contract.ts';
import { jsonAnswer, sendAnswer } from '#src/web/answer.ts';
import { readRawBody } from '#src/web/read-raw-body.ts';
import type { Call, Method, Route } from '#src/web/route.ts';
import { keptLog, serve } from '#tests/web/serve.ts';
import { AICHA, ago, ahead, makeCases, makeReferral, MATCHES, MOUSSA } from './data.ts';

interface Asked {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: Record<string, any>;
  readonly res: ServerResponse;
}
type Said = { readonly status: number; readonly value: unknown } | undefined;

const yes = (value: unknown = { done: true }): Said => ({ status: 200, value });
const no = (status: number, code: string, reason?: string): Said => ({ status, value: { code, reason } });
const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path fill="black" d="${Array.from({ length: 200 }, (_, i) => `M${(i * 7) % 29},${(i * 11) % 29}h1v1h-1z`).join('')}"/></svg>`;

/** The API of the contract in memory, for a page under test. */
export async function startConsoleStub() {
  const cases = makeCases();
  const referrals: Referral[] = [
    makeReferral({}),
    makeReferral({
      id: 'r2',
      name: 'Brigade de protection (exercice)',
      state: 'waiting',
      rule: 'child',
      need: 'police',
      sentAt: null,
      answerBy: null,
      history: [{ at: ago(5), state: 'waiting', what: 'asked', note: null }],
    }),
  ];
  const streams = new Set<ServerResponse>();
  const calls: { method: string; path: string; body: unknown }[] = [];
  const refusals = new Map<string, Said>();
  let signedIn: Role | undefined;
  let enrolled = true;
  let down = false;
  const emit = (change: Partial<Change>): void => {
    const whole: Change = { kind: 'case', id: 'c1', what: 'changed', level: null, at: ago(0), ...change };
    for (const res of streams)
      res.write(`id: ${Date.now()}\nevent: change\ndata: ${JSON.stringify(whole)}\n\n`);
  };
  const session = (): Session => {
    const role = signedIn ?? 'agent';
    return {
      staff: { ...AICHA, login: 'aicha', role, language: 'fr' },
      may: Object.entries(PERMISSIONS).flatMap(([action, rule]) => (role in rule ? [action] : [])),
      token: 'token',
      owed: enrolled ? [] : ['second_factor'],
      step: enrolled ? 'ready' : 'enrol',
      endsAt: ahead(600),
      mode: 'demo',
    };
  };
  const lineOf = (c: CaseDetail): CaseLine => c;
  const one = (id: string | undefined): CaseDetail | undefined => cases.find((c) => c.id === id);
  const change = (id: string | undefined, to: Partial<CaseDetail>, what = 'changed'): Said => {
    const found = one(id);
    if (found === undefined) return no(404, 'not_found');
    Object.assign(found, to, { version: found.version + 1, updatedAt: ago(0) });
    emit({ id: found.id, what, level: found.level });
    return yes();
  };
  const entries: EntryLine[] = [
    {
      id: 'o1',
      name: 'Maison d’accueil Bɛnkadi (exercice)',
      regions: ['sikasso'],
      needs: ['shelter', 'psychosocial'],
      isPolice: false,
      phones: [{ id: 'p1', number: '+223 20 00 00 01', label: 'Accueil, jour et nuit' }],
      verifiedBy: 'Moussa',
      verifiedOn: '2026-11-02',
      nextCheck: '2027-01-31',
      freshness: 'fresh',
    },
    {
      id: 'o2',
      name: 'Brigade de protection (exercice)',
      regions: [],
      needs: ['police', 'emergency'],
      isPolice: true,
      phones: [{ id: 'p2', number: '80 000', label: 'Numéro vert' }],
      verifiedBy: null,
      verifiedOn: null,
      nextCheck: null,
      freshness: 'unverified',
    },
    {
      id: 'o3',
      name: 'Centre Sabali (exercice)',
      regions: ['bamako'],
      needs: ['health', 'legal', 'advice'],
      isPolice: false,
      phones: [],
      verifiedBy: 'Aïcha',
      verifiedOn: '2026-08-01',
      nextCheck: '2026-10-30',
      freshness: 'expired',
    },
    {
      id: 'o4',
      name: 'Clinique Hɛrɛ (exercice)',
      regions: ['bamako', 'koulikoro'],
      needs: ['health'],
      isPolice: false,
      phones: [{ id: 'p4', number: '+223 20 00 00 09', label: 'Standard' }],
      verifiedBy: 'Aïcha',
      verifiedOn: '2026-09-01',
      nextCheck: '2026-11-30',
      freshness: 'due',
    },
  ];
  const staff: Staff[] = ROLES.map((role, i) => ({
    id: i === 0 ? AICHA.id : `s-${role}`,
    login: role === 'agent' ? 'aicha' : role,
    name: role === 'agent' ? AICHA.name : `Exercice ${role}`,
    role,
    language: 'fr',
    phone: '+223 ** ** ** 12',
    email: null,
    enrolled: i < 3,
    disabledAt: i === 4 ? ago(4000) : null,
    lastSignInAt: i < 2 ? ago(60) : null,
  }));

  const table: Record<string, (asked: Asked) => Said> = {
    'GET /session': () => (signedIn === undefined ? no(401, 'not_signed_in') : yes(session())),
    'POST /session': ({ body: { login, password, code } }) => {
      if (password !== 'exercice exercice' || (code !== '123456' && enrolled))
        return no(401, 'wrong_sign_in');
      signedIn = ROLES.find((role) => role === login) ?? 'agent';
      return yes(session());
    },
    'DELETE /session': () => {
      signedIn = undefined;
      return yes();
    },
    'POST /session/enrolment': () => yes({ secret: 'JBSW Y3DP EHPK 3PXP', uri: 'otpauth://totp/x', qr: QR }),
    'PUT /session/enrolment': ({ body: { code } }) => {
      if (code !== '123456') return no(409, 'not_now', 'wrong_code');
      enrolled = true;
      return yes({
        recoveryCodes: ['9f3k-22ab', '7h2m-81cd', '5t6p-33ef', '1q8r-90gh', '4w5x-17jk', '2b9n-64lm'],
      });
    },
    'PATCH /me': () => yes(session()),
    'GET /country': () =>
      yes({
        code: 'ML',
        name: 'Mali',
        timezone: 'Africa/Bamako',
        regions: [
          { id: 'bamako', name: 'Bamako' },
          { id: 'kayes', name: 'Kayes' },
          { id: 'sikasso', name: 'Sikasso' },
          { id: 'gao', name: 'Gao' },
          { id: 'koulikoro', name: 'Koulikoro' },
        ],
      }),
    'GET /cases/counts': () =>
      yes({
        active: cases.filter((c) => c.status !== 'closed').length,
        free: cases.filter((c) => c.status === 'open').length,
        mine: cases.filter((c) => c.owner?.id === AICHA.id && c.status === 'taken').length,
        overdue: 1,
        levels: {
          P1: cases.filter((c) => c.level === 'P1' && c.status !== 'closed').length,
          P2: 1,
          P3: 2,
          P4: 1,
        },
      }),
    'GET /cases': ({ query }) => {
      const status = query.get('status') ?? 'active';
      const owner = query.get('owner') ?? 'any';
      const items = cases
        .map(lineOf)
        .filter(
          (c) =>
            (status === 'active' ? c.status !== 'closed' : c.status === status) &&
            (query.get('level') ?? c.level) === c.level &&
            (query.get('region') ?? c.region) === c.region &&
            (query.get('language') ?? c.language) === c.language &&
            (owner === 'any' || (owner === 'none' ? c.owner === null : c.owner?.id === AICHA.id)),
        )
        .sort((a, b) => a.level.localeCompare(b.level));
      return yes({ items, next: null });
    },
    'GET /cases/:id': ({ params }) =>
      one(params['id']) === undefined ? no(404, 'not_found') : yes(one(params['id'])),
    'POST /cases/:id/take': ({ params }) =>
      one(params['id'])?.owner === null
        ? change(params['id'], { owner: AICHA, status: 'taken', unread: 0, answerBy: null }, 'taken')
        : no(409, 'conflict', 'taken_by_other'),
    'POST /cases/:id/assign': ({ params, body }) =>
      change(
        params['id'],
        body['to'] === null ? { owner: null, status: 'open' } : { owner: MOUSSA, status: 'taken' },
      ),
    'POST /cases/:id/level': ({ params, body }) =>
      change(params['id'], { level: body['level'], levelReason: body['reason'] }),
    'POST /cases/:id/close': ({ params, body }) =>
      change(params['id'], { status: 'closed', closing: { reason: body['reason'], note: null, at: ago(0) } }),
    'POST /cases/:id/notes': ({ params, body }) =>
      change(params['id'], {
        notes: [
          ...(one(params['id'])?.notes ?? []),
          { id: body['key'], at: ago(0), by: AICHA, text: body['text'] },
        ],
      }),
    'PUT /cases/:id/tags': ({ params, body }) => change(params['id'], { tags: body['tags'] }),
    'POST /cases/:id/tasks': ({ params, body }) =>
      change(params['id'], {
        tasks: [
          ...(one(params['id'])?.tasks ?? []),
          { id: body['key'], text: body['text'], dueAt: body['dueAt'], for: AICHA, doneAt: null },
        ],
      }),
    'POST /cases/:id/tasks/:task/done': ({ params }) =>
      change(params['id'], {
        tasks: (one(params['id'])?.tasks ?? []).map((k) =>
          k.id === params['task'] ? { ...k, doneAt: ago(0) } : k,
        ),
      }),
    'POST /cases/:id/links': () => yes(),
    'POST /cases/:id/messages': ({ params, body }) =>
      change(
        params['id'],
        {
          speaker: AICHA,
          talk: [
            ...(one(params['id'])?.talk ?? []),
            {
              id: body['key'],
              at: ago(0),
              by: 'staff',
              staff: AICHA,
              text: body['text'],
              medium: null,
              language: body['language'],
              delivery: 'owed',
            },
          ],
        },
        'answered',
      ),
    'POST /cases/:id/takeover': ({ params }) => change(params['id'], { speaker: AICHA }),
    'POST /cases/:id/handback': ({ params }) => change(params['id'], { speaker: null }),
    'POST /cases/:id/number': () => yes({ number: '+223 70 00 00 56' }),
    'GET /cases/:id/matches': () => yes({ items: MATCHES, next: null }),
    'GET /cases/:id/referrals': () => yes({ items: referrals, next: null }),
    'POST /cases/:id/referrals': ({ body }) => {
      const made = makeReferral({
        id: `r${referrals.length + 1}`,
        by: AICHA,
        way: body['way'],
        state: body['rule'] === null ? 'sent' : 'waiting',
        rule: body['rule'],
        link: body['way'] === 'link' ? { url: 'https://desk.example/r/abc', code: '4821-77' } : null,
      });
      referrals.unshift(made);
      return yes(made);
    },
    'POST /cases/:id/referrals/:referral/approve': ({ params }) => {
      const r = referrals.find(({ id }) => id === params['referral']);
      Object.assign(r ?? {}, { state: 'sent', approvedBy: AICHA });
      return yes(r);
    },
    'POST /cases/:id/referrals/:referral/state': ({ params, body }) => {
      const r = referrals.find(({ id }) => id === params['referral']);
      if (r !== undefined)
        Object.assign(r, {
          state: body['state'],
          history: [
            ...r.history,
            { at: ago(0), state: body['state'], what: body['state'], note: body['note'] ?? null },
          ],
        });
      return yes(r);
    },
    'GET /canned': () =>
      yes({
        items: [
          {
            id: 'k1',
            title: 'Je suis là',
            fr: 'Je suis une personne de l’équipe. Je vous lis.',
            bm: 'Ne ye mɔgɔ ye. N bɛ i ka bataki kalan.',
          },
          {
            id: 'k2',
            title: 'Êtes-vous en sécurité ?',
            fr: 'Pouvez-vous écrire sans danger ?',
            bm: 'I bɛ se ka sɛbɛn, farati t’a la wa?',
          },
        ],
      }),
    'POST /sms-cost': ({ body }) => {
      const text: string = body['text'];
      const sentAs = text
        .replaceAll('ɛ', 'è')
        .replaceAll('ɔ', 'ò')
        .replaceAll('ɲ', 'ny')
        .replaceAll('ŋ', 'ng')
        .replaceAll('’', "'");
      const segments = Math.max(1, Math.ceil(sentAs.length / 160));
      return yes({ segments, left: segments * 160 - sentAs.length, sentAs });
    },
    'GET /directory': ({ query }) =>
      yes({
        items: entries.filter(
          (e) =>
            e.name.toLowerCase().includes((query.get('text') ?? '').toLowerCase()) &&
            (query.get('freshness') ?? e.freshness) === e.freshness &&
            (query.get('region') === null || e.regions.includes(query.get('region') ?? '')),
        ),
        next: null,
      }),
    'GET /directory/due': () => yes({ due: 1, expired: 1, unverified: 1 }),
    'GET /directory/:id': ({ params }) => {
      const e = entries.find(({ id }) => id === params['id']);
      return yes({
        entry: {
          id: e?.id,
          name: e?.name,
          description: '',
          email: null,
          website: null,
          country: 'ML',
          isPolice: e?.isPolice,
          services: [
            {
              id: 'service-1',
              name: 'Hébergement',
              description: '',
              status: 'active',
              needs: e?.needs,
              minimumAge: null,
              maximumAge: 17,
              regions: e?.regions,
            },
          ],
          phones: (e?.phones ?? []).map(({ id, number }) => ({
            id,
            number: number.replace(/ /g, ''),
            kind: 'phone',
            takesText: true,
            shown: null,
          })),
          locations: [],
          agreed: null,
          sources: [],
          verified: null,
          nextCheck: null,
        },
        version: 4,
      });
    },
    'PUT /directory/:id': ({ params, body }) => {
      const e = entries.find(({ id }) => id === params['id']);
      const { draft } = body as { readonly draft: { readonly name: string } };
      Object.assign(e ?? {}, { name: draft.name, freshness: 'unverified' });
      return yes({});
    },
    'POST /directory': () => yes({}),
    'POST /directory/import': ({ body }) =>
      yes({
        applied: body['rest'],
        added: 2,
        changed: 1,
        same: 3,
        problems: [{ line: 4, id: null, problem: 'number: too short' }],
        at: ago(0),
      }),
    'POST /directory/:id/verified': ({ params, body }) => {
      const e = entries.find(({ id }) => id === params['id']);
      Object.assign(e ?? {}, { freshness: 'fresh', verifiedOn: body['on'], verifiedBy: 'Aïcha' });
      emit({ kind: 'directory' });
      return yes(e);
    },
    'GET /duty': () =>
      yes({
        now: [
          { name: 'Moussa (exercice)', place: 1, isReachable: true },
          { name: 'Aïcha (exercice)', place: 2, isReachable: false },
        ],
        shifts: [
          { id: 'd1', staff: MOUSSA, from: ago(120), until: ahead(360), place: 1 },
          { id: 'd2', staff: AICHA, from: ago(120), until: ahead(360), place: 2 },
          { id: 'd3', staff: AICHA, from: ahead(1000), until: ahead(1400), place: 1 },
        ],
        holidays: [{ on: '2026-12-25', name: 'Noël', entered: false }],
        gaps: [{ from: ahead(360), until: ahead(1000) }],
      }),
    'POST /duty/shifts': () => yes(),
    'DELETE /duty/shifts/:id': () => yes(),
    'GET /audit': () =>
      yes({
        items: Array.from({ length: 12 }, (_, i) => ({
          seq: 120 - i,
          name: null,
          at: ago(i * 7),
          by: i % 3 === 0 ? AICHA.name : MOUSSA.name,
          action: ['case.read', 'case.take', 'case.answer', 'staff.add'][i % 4],
          subject: `case:c${i % 5}`,
          detail: i % 4 === 1 ? 'P2 to P1' : null,
          hash: 'a3f9c1d2e4b5a6978877665544332211'.repeat(2),
        })),
        next: 'x',
      }),
    'GET /audit/state': () =>
      yes({ entries: 1204, head: 'a3f9c1d2e4b5a6978877665544332211'.repeat(2), whole: true, fault: null }),
    'GET /staff': () => yes({ items: staff, next: null }),
    'POST /staff': ({ body }) => {
      const made = {
        ...staff[0],
        ...(body as object),
        id: `s${staff.length}`,
        enrolled: false,
        disabledAt: null,
        lastSignInAt: null,
      } as Staff;
      staff.push(made);
      return yes({ staff: made, password: 'karité-savane-lune-4471' });
    },
    'PATCH /staff/:id': ({ params, body }) => {
      const s = staff.find(({ id }) => id === params['id']);
      if (s !== undefined && 'disabled' in body)
        Object.assign(s, { disabledAt: body['disabled'] ? ago(0) : null });
      return yes({ staff: s, password: 'reset' in body ? 'mangue-fleuve-etoile-2290' : null });
    },
  };

  const routes: Route[] = Object.entries(table).map(([key, handle]) => {
    const [method = '', path = ''] = key.split(' ');
    return {
      methods: [method as Method],
      path: `/api/v1${path}`,
      handle: async ({ req, res, params }: Call) => {
        if (down) {
          res.destroy();
          return;
        }
        const raw = method === 'GET' ? undefined : await readRawBody(req);
        const body = (
          raw?.ok === true && raw.value.length > 0 ? JSON.parse(Buffer.from(raw.value).toString()) : {}
        ) as Record<string, any>;
        calls.push({ method, path: req.url ?? '', body });
        const open = path.startsWith('/session');
        const said =
          refusals.get(key) ??
          (open || signedIn !== undefined
            ? handle({ params, query: new URL(req.url ?? '', 'http://x').searchParams, body, res })
            : no(401, 'not_signed_in'));
        if (said !== undefined) sendAnswer(res, jsonAnswer(said.status, said.value));
      },
    };
  });
  routes.push({
    methods: ['GET'],
    path: '/api/v1/events',
    handle: ({ res }) => {
      if (down || signedIn === undefined) {
        res.destroy();
        return Promise.resolve();
      }
      res.writeHead(200, { 'Content-Type': 'text/event-stream' });
      res.write('retry: 300\n\n');
      streams.add(res);
      res.on('close', () => streams.delete(res));
      return Promise.resolve();
    },
  });
  const page = await consolePageRoutes(await builtConsoleFolder());
  const server = createConsoleServer({
    page,
    metrics: () => Promise.resolve(''),
    log: keptLog().log,
    hsts: false,
    extraRoutes: routes,
    // The stub answers itself; nothing of the real API is behind it.
    api: { routes: [], gate: { callerOf: () => Promise.resolve(undefined), isOurs: () => false } },
  });
  const served = await serve(server);
  return {
    url: served.url,
    cases,
    calls,
    emit,
    change,
    refuse: (key: string, said: Said) => {
      if (said === undefined) refusals.delete(key);
      else refusals.set(key, said);
    },
    signIn: (role: Role | undefined) => {
      signedIn = role;
    },
    enrol: (value: boolean) => {
      enrolled = value;
    },
    setDown: (value: boolean) => {
      down = value;
      if (value) for (const res of streams) res.destroy();
    },
    close: async () => {
      for (const res of streams) res.destroy();
      await served[Symbol.asyncDispose]();
    },
  };
}
export type ConsoleStub = Awaited<ReturnType<typeof startConsoleStub>>;
