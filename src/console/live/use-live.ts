import { useEffect, useRef, useState } from 'preact/hooks';
import { API_ROOT } from '../api/api.ts';
import type { Change, Session } from '../api/contract.ts';
import type { Bus } from '../state/bus.ts';
import type { Sessions } from '../state/use-session.ts';
import { openSource } from './open-source.ts';
import { keepLive, type LiveState } from './live.ts';

interface LiveOptions {
  readonly sessions: Sessions;
  readonly changes: Bus<Change>;
  readonly returned: Bus<null>;
}

/** The stream of changes for as long as the desk is open, and how the connection is. */
export function useLive({ sessions, changes, returned }: LiveOptions): LiveState {
  const { api } = sessions;
  const [state, setState] = useState<LiveState>('connecting');
  const last = useRef<LiveState>('connecting');
  useEffect(
    () =>
      keepLive({
        open: (heard) => openSource(`${API_ROOT}/events`, heard),
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        random: Math.random,
        isSignedIn: async () => {
          const answer = await api.look<Session>('/session');
          return answer.ok || answer.failure.kind !== 'refused';
        },
        onState: (now) => {
          if (now === 'live' && last.current === 'lost') returned.emit(null);
          last.current = now;
          setState(now);
        },
        onChange: changes.emit,
        onReset: () => returned.emit(null),
      }),
    [api, changes, returned],
  );
  return state;
}
