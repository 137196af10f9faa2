import type { Change } from '../api/contract.ts';
import { backoffMs } from './backoff.ts';

/** A stream that is open or opening. */
export interface Source {
  /** Whether it has given up and will not open again by itself. */
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

/** What a stream tells. */
export interface Heard {
  readonly onOpen: () => void;
  readonly onError: () => void;
  readonly onChange: (change: Change) => void;
  /** One was away for so long that everything must be read again. */
  readonly onReset: () => void;
}

export type LiveState = 'connecting' | 'live' | 'lost';

export interface LiveParts {
  readonly open: (heard: Heard) => Source;
  /** Runs once after some milliseconds; what it gives back calls it off. */
  readonly later: (run: () => void, ms: number) => () => void;
  readonly random: () => number;
  /** Whether there is still somebody signed in; a stream that is refused does not say why. */
  readonly isSignedIn: () => Promise<boolean>;
  readonly onState: (state: LiveState) => void;
  readonly onChange: (change: Change) => void;
  readonly onReset: () => void;
}

/**
 * Keeps a stream of changes open until it is stopped. A browser connects again by itself after a cut, but gives up when
 * the service answers with an error, as it does while it starts: then we try again, more and more slowly.
 */
export function keepLive(parts: LiveParts): () => void {
  let source: Source | undefined;
  let callOff: () => void = () => undefined;
  let stopped = false;
  let tries = 0;

  const connect = (): void => {
    source = parts.open({
      onOpen: () => {
        tries = 0;
        parts.onState('live');
      },
      onError: () => {
        if (stopped) return;
        parts.onState('lost');
        if (source?.isClosed() === true) tryLater();
      },
      onChange: parts.onChange,
      onReset: parts.onReset,
    });
  };
  const tryLater = (): void => {
    callOff = parts.later(() => void tryAgain(), backoffMs(tries, parts.random()));
    tries += 1;
  };
  const tryAgain = async (): Promise<void> => {
    const signedIn = await parts.isSignedIn();
    if (stopped || !signedIn) return;
    connect();
  };

  parts.onState('connecting');
  connect();
  return () => {
    stopped = true;
    callOff();
    source?.close();
  };
}
