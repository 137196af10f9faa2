import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/answer.ts';
import type { Get } from '../api/api.ts';
import { useDesk } from './desk.ts';

export interface Loaded<T> {
  /** What was read last; it stays while it is read again. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly reload: () => void;
  /** Puts in what a call answered, so that it need not be read again. */
  readonly set: (value: T) => void;
}

/** Reads something now, when `key` changes, and when the connection is back. An older answer never replaces a newer one. */
export function useLoaded<T>(key: string, load: (get: Get) => Promise<Answer<T>>): Loaded<T> {
  const { api, returned } = useDesk();
  const [state, setState] = useState<{ key: string; value?: T; failure?: Failure }>({ key });
  const latest = useRef(0);
  const loading = useRef(load);
  loading.current = load;

  const read = useCallback(
    (get: Get) => {
      const mine = ++latest.current;
      void loading.current(get).then((answer) => {
        if (mine !== latest.current) return;
        setState((before) => {
          if (answer.ok) return { key, value: answer.value };
          return before.key === key
            ? { ...before, failure: answer.failure }
            : { key, failure: answer.failure };
        });
      });
    },
    [key],
  );
  const reload = useCallback(() => read(api.look), [read, api]);

  useEffect(() => {
    read(api.get);
    return () => {
      latest.current += 1;
    };
  }, [read, api]);
  useEffect(() => returned.listen(reload), [returned, reload]);

  const set = useCallback(
    (value: T) => {
      ++latest.current;
      setState({ key, value });
    },
    [key],
  );
  const isOfKey = state.key === key;
  return {
    value: isOfKey ? state.value : undefined,
    failure: isOfKey ? state.failure : undefined,
    reload,
    set,
  };
}
