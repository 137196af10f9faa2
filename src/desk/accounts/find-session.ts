import { isAdmitted, type Account } from '../../domain/staff/account.ts';
import { isSessionOpen } from '../../domain/staff/session-life.ts';
import type { StoredSession } from '../../storage/sessions.ts';
import type { AccountsParts } from './accounts-parts.ts';

/** A session that holds, and whose it is. */
export interface OpenSession {
  readonly account: Account;
  readonly session: StoredSession;
}

type Parts = Pick<AccountsParts, 'staff' | 'sessions' | 'mode' | 'now'>;

/** A session is written to no more often than this. */
const TOUCH_MS = 30_000;

/**
 * The session of the secret in a cookie, if it holds: it was not left alone, is not too old, was not ended, and its
 * owner may still come in and has not changed in a way that ends sessions. `isAwake`: somebody did something, so the
 * time of being left alone begins anew.
 */
export async function findSession(
  parts: Parts,
  secret: string,
  isAwake: boolean,
): Promise<OpenSession | undefined> {
  const now = parts.now();
  const open = await holding(parts, await parts.sessions.find(secret));
  if (open === undefined || !isAwake) return open;
  if (now.getTime() - open.session.seenAt.getTime() >= TOUCH_MS)
    await parts.sessions.touch(open.session.id, now);
  return open;
}

/** Whether a session still holds, by its id: for what goes on after the request, such as a stream of events. */
export async function doesSessionHold(parts: Parts, id: string): Promise<boolean> {
  return (await holding(parts, await parts.sessions.ofId(id))) !== undefined;
}

async function holding(
  { staff, mode, now }: Parts,
  session: StoredSession | undefined,
): Promise<OpenSession | undefined> {
  if (session === undefined || !isSessionOpen(session, now())) return undefined;
  const account = await staff.find(session.staff);
  if (account?.generation !== session.generation || !isAdmitted(account, mode)) return undefined;
  return { account, session };
}
