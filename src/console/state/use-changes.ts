import { useEffect, useRef } from 'preact/hooks';
import type { Change } from '../api/contract.ts';
import { useDesk } from './desk.ts';

/** Changes come in bursts: one answer makes several. */
const BURST_MS = 250;

/** Runs once after a burst of those changes that matter. */
export function useChanges(matters: (change: Change) => boolean, run: () => void): void {
  const { changes } = useDesk();
  const current = useRef({ matters, run });
  current.current = { matters, run };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = changes.listen((change) => {
      if (!current.current.matters(change)) return;
      clearTimeout(timer);
      timer = setTimeout(() => current.current.run(), BURST_MS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [changes]);
}
