import type { NewSession } from '../../../desk/accounts/sign-in.ts';
import { tokenOf } from '../../../desk/accounts/session-token.ts';
import { owedBy } from '../../../domain/staff/account.ts';
import { PERMISSIONS, scopeOf, type Action } from '../../../domain/staff/permissions.ts';
import type { Role } from '../../../domain/staff/role.ts';
import { sessionEnd } from '../../../domain/staff/session-life.ts';
import type { Session } from '../contract/session.ts';

/** A session as its page sees it. */
export function sessionAnswer(
  { account, session, secret }: NewSession,
  mode: 'demo' | 'production',
): Session {
  const { id, login, name, role, language } = account;
  const owed = owedBy(account);
  return {
    staff: { id, login, name, role, language },
    may: actionsOf(role),
    token: tokenOf(secret),
    step: owed.length === 0 ? 'ready' : 'enrol',
    owed,
    endsAt: sessionEnd(session).toISOString(),
    mode,
  };
}

function actionsOf(role: Role): Action[] {
  return (Object.keys(PERMISSIONS) as Action[]).filter((action) => scopeOf(action, role) !== undefined);
}
