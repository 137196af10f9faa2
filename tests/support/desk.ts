import { accountsOf, createConsoleApi, type ConsoleApi } from '#src/assembly/console-api.ts';
import { deskApi } from '#src/assembly/desk-api.ts';
import type { AccountsParts } from '#src/desk/accounts/accounts-parts.ts';
import { addStaff } from '#src/desk/accounts/add-staff.ts';
import { chainActs } from '#src/desk/audit/chain-acts.ts';
import { watchAudit } from '#src/desk/audit/watch-audit.ts';
import type { AuditEntry } from '#src/domain/audit/chain.ts';
import type { Role } from '#src/domain/staff/role.ts';
import { totpCode, totpStep } from '#src/domain/staff/totp.ts';
import type { PasswordCost } from '#src/storage/crypto/password-hash.ts';
import { createHolidays } from '#src/storage/holidays.ts';
import { createOutbox } from '#src/storage/outbox.ts';
import { createConsoleServer } from '#src/web/console/console-server.ts';
import { keptLog, serve, type Served } from '#tests/web/serve.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { deskStorage, type DeskStorage } from './desk-storage.ts';
import { startTestService, type TestService } from './service.ts';
import { testVault } from './vault.ts';

/** The secret of every second factor in tests. */
export const TOTP_SECRET = Buffer.from('a secret of 20 bytes');
/** The password of everybody in tests. */
export const PASSWORD = 'un cheval correct agrafe';

/**
 * The console on a real database, behind real HTTP, with a clock that a test may set. It has every route that the
 * service gives it, over a service that runs.
 */
export interface TestDesk {
  readonly url: string;
  readonly service: TestService;
  readonly api: ConsoleApi;
  readonly accounts: AccountsParts;
  readonly storage: DeskStorage;
  readonly database: TestDatabase;
  /** Lines of the log. */
  readonly lines: readonly string[];
  /** Milliseconds since 1970, as the desk sees it. */
  clock: number;
  /** Adds somebody who is enrolled; resolves with their id. */
  add(login: string, role: Role): Promise<string>;
  /** The six digits of everybody, by the clock. */
  code(): string;
  /** A browser in which somebody is signed in, without the way through the password. */
  browserOf(login: string): Promise<DeskBrowser>;
  /** A browser in which nobody is. */
  browser(): DeskBrowser;
  /** All acts, chained, the newest first. */
  audit(): Promise<AuditEntry[]>;
  close(): Promise<void>;
}

/** A browser with its cookie and the token of its page. */
export interface DeskBrowser {
  cookie: string;
  token: string;
  /** What was answered: status and JSON, of a stream only its head. `headers` replace those that a page of ours sends; undefined takes one away. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string | undefined>>,
  ): Promise<{ readonly status: number; readonly body: never; readonly headers: Headers }>;
}

/** As cheap as a hash can be: what a password costs is a test of its own. */
const CHEAP = { memory: 64, passes: 1 };

export async function startTestDesk(
  options: {
    readonly mode?: 'demo' | 'production';
    readonly cost?: PasswordCost;
    readonly hsts?: boolean;
  } = {},
): Promise<TestDesk> {
  const database = await openTestDatabase();
  const state = { clock: Date.now() };
  const now = (): Date => new Date(state.clock);
  const service = await startTestService({ database, now });
  const storage = deskStorage(database);
  const { log, lines } = keptLog();
  const mode = options.mode ?? 'production';
  const { content, channels, live } = service;
  const parts = {
    storage,
    mode,
    log,
    now,
    passwordCost: options.cost ?? CHEAP,
  } as const;
  const api = createConsoleApi({
    ...parts,
    watch: watchAudit({ ...parts, audit: storage.audit }),
    work: deskApi({
      service: service.service,
      storage: {
        ...service,
        ...storage,
        holidays: createHolidays(database.connection),
        outbox: createOutbox(database.connection, testVault()),
      },
      ...{ content, channels, live, mode },
    }),
  });
  const accounts = accountsOf(parts);
  const metrics = (): Promise<string> => Promise.resolve('');
  const served = await serve(
    createConsoleServer({ page: [], metrics, log, hsts: options.hsts ?? false, api }),
  );

  return {
    url: served.url,
    service,
    api,
    accounts,
    storage,
    database,
    lines,
    get clock() {
      return state.clock;
    },
    set clock(value) {
      state.clock = value;
    },
    async add(login, role) {
      const totp = { secret: TOTP_SECRET, step: 0, recoveryCodes: [] };
      const member = { login, name: `Nom ${login}`, role, language: 'fr', phone: null, email: null } as const;
      const service = { kind: 'service' } as const;
      const added = await addStaff(accounts, { ...member, demo: { password: PASSWORD, totp } }, service);
      if (!added.ok) throw new Error(added.error);
      const { id } = added.value.account;
      await database.connection.collection('staff').updateOne({ login }, { $set: { isDemo: false } });
      return id;
    },
    code: () => totpCode(TOTP_SECRET, totpStep(new Date(state.clock))),
    browser: () => browserAt(served),
    async browserOf(login) {
      const account = await storage.staff.ofLogin(login);
      if (account === undefined) throw new Error(`nobody has the login ${login}`);
      const { id: staff, generation } = account;
      const { secret } = await storage.sessions.open({ staff, generation }, new Date(state.clock));
      const browser = browserAt(served);
      browser.cookie = `lakana=${secret}`;
      const session = await browser.call('GET', '/session');
      browser.token = (session.body as { readonly token: string }).token;
      return browser;
    },
    async audit() {
      for (const source of storage.acts.values()) await chainActs(storage.audit, source);
      return storage.audit.list({}, Number.MAX_SAFE_INTEGER, 1000);
    },
    async close() {
      await served.stop();
      await service.close();
      await database.close();
    },
  };
}

function browserAt({ url }: Served): DeskBrowser {
  const browser: DeskBrowser = {
    cookie: '',
    token: '',
    async call(method, path, body, headers = {}) {
      const sent = {
        'Sec-Fetch-Site': 'same-origin',
        ...(method === 'GET' ? {} : { Origin: url, 'X-Lakana-Token': browser.token }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(browser.cookie === '' ? {} : { Cookie: browser.cookie }),
        ...headers,
      };
      const given = Object.entries<string | undefined>(sent).filter(([, value]) => value !== undefined);
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: Object.fromEntries(given) as Record<string, string>,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const [cookie] = answer.headers.getSetCookie();
      if (cookie !== undefined) browser.cookie = cookie.split(';')[0] ?? '';
      const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (isStream) await answer.body?.cancel();
      const json = (isStream ? {} : await answer.json()) as { readonly token?: string };
      if (answer.ok && json.token !== undefined) browser.token = json.token;
      return { status: answer.status, body: json as never, headers: answer.headers };
    },
  };
  return browser;
}
