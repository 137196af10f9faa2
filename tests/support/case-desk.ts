import type { Act } from '#src/domain/audit/act.ts';
import { caseApi } from '#src/assembly/case-api.ts';
import type { Colleagues } from '#src/desk/cases/case-desk.ts';
import type { Channel } from '#src/channels/channel.ts';
import { openCase } from '#src/domain/cases/apply-report.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import type { Role } from '#src/domain/staff/role.ts';
import type { TriageDecision } from '#src/domain/triage/triage.ts';
import type { Level } from '#src/domain/triage/level.ts';
import { makeReturnCode } from '#src/domain/cases/return-code.ts';
import type { ApiRoute, Caller } from '#src/web/console/api/api-route.ts';
import { mountApi } from '#src/web/console/api/mount-api.ts';
import { randomInt, randomUUID } from 'node:crypto';
import { keptLog, serveRoutes, type Served } from '#tests/web/serve.ts';
import type { TestService } from './service.ts';

/** Staff of the tests: each is signed in by saying so in a header. */
export const STAFF = {
  awa: 'agent',
  bakary: 'agent',
  sira: 'supervisor',
  dio: 'directory',
  ada: 'admin',
  omar: 'auditor',
} as const satisfies Record<string, Role>;
export type StaffName = keyof typeof STAFF;

/** The API of cases over HTTP, with the callers of a table instead of accounts. */
export interface TestDesk extends AsyncDisposable {
  readonly served: Served;
  readonly routes: readonly ApiRoute[];
  /** What was put into the audit as a reading. */
  readonly readings: readonly Omit<Act, 'id' | 'at'>[];
  /** Whose sessions were ended. */
  readonly ended: Set<string>;
  /** Calls the API as somebody; resolves with status and body. */
  call(
    by: StaffName,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: never }>;
}

const callerOf = (id: string): Caller | undefined => {
  const role = (STAFF as Readonly<Record<string, Role | undefined>>)[id];
  return role === undefined
    ? undefined
    : { session: `session of ${id}`, staff: { id, login: id, name: nameOf(id), role, language: 'fr' } };
};
const nameOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)} Test`;

const colleagues: Colleagues = {
  names: (ids) => Promise.resolve(new Map(ids.filter((id) => id in STAFF).map((id) => [id, nameOf(id)]))),
  roleOf: (id) => Promise.resolve(callerOf(id)?.staff.role),
};

/** Opens the API of the desk on a running service, as if it had these channels. */
export async function openDesk(
  service: TestService,
  channels: readonly Channel[] = service.channels,
): Promise<TestDesk> {
  const readings: Omit<Act, 'id' | 'at'>[] = [];
  const ended = new Set<string>();
  const routes = caseApi({
    desk: service.service.desk,
    storage: service,
    content: service.content,
    channels,
    colleagues,
    recordReading: (reading) => Promise.resolve(void readings.push(reading)),
    holds: ({ staff }) => Promise.resolve(!ended.has(staff.id)),
  });
  const gate = {
    callerOf: ({ headers }: { headers: Readonly<Record<string, unknown>> }) =>
      Promise.resolve(callerOf(String(headers['x-test-staff']))),
    isOurs: () => true,
  };
  const served = await serveRoutes(mountApi(routes, gate), keptLog().log);
  return {
    served,
    routes,
    readings,
    ended,
    async call(by, method, path, body) {
      const answer = await fetch(`${served.url}/api/v1${path}`, {
        method,
        headers: {
          'x-test-staff': by,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as never };
    },
    [Symbol.asyncDispose]: () => served.stop(),
  };
}

/** What a case of a test is made of, besides what it is by itself. */
export interface MadeCase extends Partial<Omit<Case, 'report'>> {
  readonly report?: Partial<Report>;
}

/** A case that nobody told: open, P2, in no conversation, unless it is said otherwise. */
export function makeCase({ report, ...more }: MadeCase = {}): Case {
  const id = more.id ?? randomUUID();
  const code = makeReturnCode(randomInt);
  const level: Level = more.level ?? 'P2';
  const opened = openCase(
    more.conversation ?? `conversation of ${id}`,
    {
      id: `event of ${id}`,
      kind: 'case.reported',
      at: (more.openedAt ?? new Date()).toISOString(),
      language: more.language ?? 'fr',
      report: {
        ...emptyReport(id, code, 'self', 'report'),
        region: more.region ?? null,
        consent: { keep: true, callBack: null, passOn: null },
        ...report,
      },
    },
    { level, class: 'none', dimensions: {}, reasons: [`${level}.x`] } as unknown as TriageDecision,
  );
  // Nothing alerts by itself in a test that did not ask for it.
  return { ...opened, alert: { since: opened.openedAt, step: 1 }, ...more };
}
