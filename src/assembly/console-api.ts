import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { AccountsParts } from '../desk/accounts/accounts-parts.ts';
import type { AuditWatch } from '../desk/audit/watch-audit.ts';
import type { Log } from '../domain/log.ts';
import type { PasswordCost } from '../storage/crypto/password-hash.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { ApiRoute } from '../web/console/api/api-route.ts';
import { auditRoutes } from '../web/console/api/audit-routes.ts';
import { createGate } from '../web/console/api/create-gate.ts';
import { describedRoutes } from '../web/console/api/describe-api.ts';
import type { Gate } from '../web/console/api/mount-api.ts';
import { selfRoutes } from '../web/console/api/self-routes.ts';
import { sessionRoutes } from '../web/console/api/session-routes.ts';
import { staffRoutes } from '../web/console/api/staff-routes.ts';

export interface ConsoleApiParts extends AccountsSource {
  readonly storage: Pick<Storage, 'staff' | 'sessions' | 'paces' | 'audit'>;
  readonly watch: AuditWatch;
  /** What staff work with, beside their accounts and the audit. */
  readonly work: readonly ApiRoute[];
}

/** What the accounts are made of. */
export interface AccountsSource {
  readonly storage: Pick<Storage, 'staff' | 'sessions' | 'paces'>;
  readonly mode: 'demo' | 'production';
  readonly log: Log;
  readonly now: () => Date;
  /** What a hash of a password costs; the usual, when left out. */
  readonly passwordCost?: PasswordCost;
}

/** The API of the console: every route of it, and who is let in. */
export interface ConsoleApi {
  readonly routes: readonly ApiRoute[];
  readonly gate: Gate;
}

/** Puts the API of the console together. */
export function createConsoleApi(parts: ConsoleApiParts): ConsoleApi {
  const accounts = accountsOf(parts);
  const { staff, audit } = parts.storage;
  return {
    gate: createGate(accounts),
    routes: describedRoutes([
      ...sessionRoutes(accounts),
      ...selfRoutes(accounts),
      ...staffRoutes(accounts),
      ...auditRoutes({ audit, staff, watch: parts.watch }),
      ...parts.work,
    ]),
  };
}

/** The accounts of a storage, with the chance of this machine. */
export function accountsOf({ storage, mode, log, now, passwordCost }: AccountsSource): AccountsParts {
  const { staff, sessions, paces } = storage;
  const chance = { id: randomUUID, random: (below: number) => randomInt(below), randomBytes };
  const cost = passwordCost === undefined ? {} : { passwordCost };
  return { ...chance, ...cost, staff, sessions, paces, mode, log, now };
}
