import { useEffect, useState } from 'preact/hooks';
import type { CaseLine } from '../../api/contract.ts';
import { startWatch, watchOn, type Missed, type Watch } from '../../live/away.ts';
import { useDesk } from '../../state/desk.ts';
import { useIsHidden } from '../../state/use-is-hidden.ts';

/** What changed in the queue while the tab was hidden or the connection lost. With other filters it begins anew. */
export function useMissed(
  lines: readonly CaseLine[] | undefined,
  filters: string,
): { readonly missed: readonly Missed[]; readonly clear: () => void } {
  const { line } = useDesk();
  const hidden = useIsHidden();
  const lost = line === 'lost';
  const [state, setState] = useState<{ filters: string; watch: Watch } | undefined>();
  useEffect(() => {
    if (lines === undefined) return;
    setState((before) =>
      before?.filters === filters
        ? { filters, watch: watchOn(before.watch, { lines, hidden, lost }) }
        : { filters, watch: startWatch(lines) },
    );
  }, [lines, filters, hidden, lost]);
  return {
    missed: state?.watch.missed ?? [],
    clear: () => setState(lines === undefined ? undefined : { filters, watch: startWatch(lines) }),
  };
}
