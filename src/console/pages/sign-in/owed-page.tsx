import type { Session } from '../../api/contract.ts';
import type { Sessions } from '../../state/use-session.ts';
import { EnrolPage } from './enrol-page.tsx';
import { OwnPasswordPage } from './own-password-page.tsx';

/** What an account owes before the desk opens: first a password of one's own, then the second factor. */
export function OwedPage({ session, sessions }: { readonly session: Session; readonly sessions: Sessions }) {
  return session.owed[0] === 'password' ? (
    <OwnPasswordPage api={sessions.api} onSession={sessions.replace} />
  ) : (
    <EnrolPage api={sessions.api} onReady={sessions.renew} />
  );
}
