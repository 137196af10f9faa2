import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { findSession, type OpenSession } from '../../../desk/accounts/find-session.ts';
import { isTokenOf } from '../../../desk/accounts/session-token.ts';
import { owedBy } from '../../../domain/staff/account.ts';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import { isOurPage } from './is-our-page.ts';
import type { Gate } from './mount-api.ts';
import { secretOf } from './session-cookie.ts';

/** The gate of the API over the accounts: the cookie says who calls, the token that it was our page. */
export function createGate(parts: AccountsParts): Gate {
  return {
    callerOf: async (req, isBackground) => {
      const secret = secretOf(req);
      if (secret === undefined) return undefined;
      const isAwake = !isBackground && req.headers['x-lakana-background'] === undefined;
      const open = await findSession(parts, secret, isAwake);
      return open === undefined ? undefined : callerIn(open);
    },
    isOurs: (req, isSignedIn) => {
      if (!isOurPage(req)) return false;
      const token = req.headers['x-lakana-token'];
      const secret = secretOf(req);
      // Without a session there is nothing to protect: the caller is refused for that.
      if (!isSignedIn || secret === undefined) return true;
      return typeof token === 'string' && isTokenOf(token, secret);
    },
  };
}

function callerIn({ account, session }: OpenSession) {
  const { id, login, name, role, language } = account;
  const staff: StaffMember = { id, login, name, role, language };
  return { staff, session: session.id, isEnrolling: owedBy(account).length > 0 };
}
