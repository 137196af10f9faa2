import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createApi, type Api } from '../api/api.ts';
import type { Answer } from '../api/answer.ts';
import type { Session } from '../api/contract.ts';
import { createBus, type Bus } from './bus.ts';
import { forgetDrafts } from './drafts.ts';

/** `ended`: somebody was signed in, and is not any more without having left. */
export type SessionState = Session | 'loading' | 'out' | 'ended';

export interface Sessions {
  readonly session: SessionState;
  readonly api: Api;
  /** Whether the calls get through, as they are made. */
  readonly reach: Bus<boolean>;
  readonly signIn: (given: SignIn) => Promise<Answer<Session>>;
  readonly signOut: () => void;
  /** Takes the session that a call answered with. */
  readonly replace: (session: Session) => void;
  /** Reads it again. */
  readonly renew: () => void;
}

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** Who is signed in. The route stays as it is, so that whoever signs in again comes back to where they were. */
export function useSession(): Sessions {
  const [session, setSession] = useState<SessionState>('loading');
  const token = useRef('');
  const keep = (value: SessionState): void => {
    token.current = typeof value === 'object' ? value.token : '';
    setSession(value);
  };
  const { api, reach } = useMemo(() => {
    const bus = createBus<boolean>();
    const calls = createApi({
      fetch: (path, init) => fetch(path, init),
      token: () => token.current,
      onSignedOut: () => setSession((before) => (typeof before === 'object' ? 'ended' : before)),
      onReach: bus.emit,
    });
    return { api: calls, reach: bus };
  }, []);

  const renew = (): void => {
    void api.get<Session>('/session').then((answer) => {
      if (answer.ok) keep(answer.value);
      else if (answer.failure.kind === 'refused') setSession((now) => (now === 'loading' ? 'out' : now));
      else setTimeout(renew, RETRY_MS);
    });
  };
  useEffect(renew, []);

  return {
    session,
    api,
    reach,
    signIn: async (given) => {
      const answer = await api.send<Session>('POST', '/session', given);
      if (!answer.ok) return answer;
      forgetDrafts(sessionStorage, answer.value.staff.id);
      keep(answer.value);
      return answer;
    },
    signOut: () => {
      forgetDrafts(sessionStorage, null);
      void api.send('DELETE', '/session').then(() => {
        keep('out');
        location.hash = '';
      });
    },
    replace: keep,
    renew,
  };
}

const RETRY_MS = 3000;
