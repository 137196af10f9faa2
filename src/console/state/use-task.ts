import { useState } from 'preact/hooks';
import type { Answer, Failure } from '../api/answer.ts';

export interface Task {
  readonly running: boolean;
  readonly failure: Failure | undefined;
  /** Runs a call unless one is running; `then` gets what it answered. */
  readonly run: <T>(
    call: () => Promise<Answer<T>>,
    then: (value: T) => void,
    otherwise?: (failure: Failure) => void,
  ) => void;
  readonly clear: () => void;
}

/** A call that somebody made with a button: one at a time, with what went wrong. */
export function useTask(): Task {
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  return {
    running,
    failure,
    run: (call, then, otherwise) => {
      if (running) return;
      setRunning(true);
      setFailure(undefined);
      void call().then((answer) => {
        setRunning(false);
        if (answer.ok) {
          then(answer.value);
          return;
        }
        setFailure(answer.failure);
        otherwise?.(answer.failure);
      });
    },
    clear: () => setFailure(undefined),
  };
}
