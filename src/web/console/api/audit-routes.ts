import type { AuditWatch } from '../../../desk/audit/watch-audit.ts';
import { actorText, type AuditEntry } from '../../../domain/audit/chain.ts';
import { ok } from '../../../domain/result.ts';
import type { Audit } from '../../../storage/audit.ts';
import type { StaffAccounts } from '../../../storage/staff.ts';
import { auditPageSchema, auditQuerySchema, auditStateSchema } from '../contract/audit.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

export interface AuditRouteParts {
  readonly audit: Audit;
  readonly watch: AuditWatch;
  readonly staff: Pick<StaffAccounts, 'list'>;
}

/** The audit, for the auditor. */
export function auditRoutes({ audit, watch, staff }: AuditRouteParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/audit',
      summary: 'What was done and read, the newest first',
      action: 'audit.read',
      query: auditQuerySchema,
      output: auditPageSchema,
      act: async ({ query: { cursor, limit, ...filter } }) => {
        const entries = await audit.list(filter, cursor ?? Number.MAX_SAFE_INTEGER, limit + 1);
        const names = new Map((await staff.list()).map(({ id, name }) => [id, name]));
        const shown = entries.slice(0, limit);
        const last = entries.length > limit ? shown.at(-1) : undefined;
        return ok({
          items: shown.map((entry) => entryAnswer(entry, names)),
          next: last === undefined ? null : String(last.seq),
        });
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/audit/state',
      summary: 'Whether the audit is whole',
      action: 'audit.read',
      output: auditStateSchema,
      act: async () => {
        const [{ seq, hash }, { fault }] = [await audit.head(), await watch.state()];
        return ok({ entries: seq, head: hash === '' ? null : hash, whole: fault === null, fault });
      },
    }),
  ];
}

function entryAnswer({ seq, act, hash }: AuditEntry, names: ReadonlyMap<string, string>) {
  const { at, by, action, subject, detail } = act;
  return {
    seq,
    at: at.toISOString(),
    by: actorText(by),
    name: (by.kind === 'staff' ? names.get(by.id) : undefined) ?? null,
    action,
    subject,
    detail: detail ?? null,
    hash,
  };
}
