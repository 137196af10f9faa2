import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import type { OpenSession } from './find-session.ts';

/** Ends a session: its cookie opens nothing from now on. */
export async function signOut(
  parts: AccountsParts,
  { account: { id }, session }: OpenSession,
): Promise<void> {
  const act = makeAct(parts, { by: { kind: 'staff', id }, action: 'session.end', subject: `staff:${id}` });
  await parts.sessions.end(session.id, parts.now(), act);
}
