import { useState } from 'preact/hooks';
import type { CaseCounts, CaseLine, PageOf } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useLoaded, type Loaded } from '../../state/use-loaded.ts';
import { queryOf, type Filters } from './filters.ts';

const FIRST = 30;
const MOST = 100;

export interface Queue {
  readonly lines: Loaded<PageOf<CaseLine>>;
  readonly counts: CaseCounts | undefined;
  /** Reads further, if there is more. */
  readonly more: () => void;
}

/** The queue as it is now: read again whenever a case changes, as far as it was read. */
export function useQueue(filters: Filters): Queue {
  const { api } = useDesk();
  const [limit, setLimit] = useState(FIRST);
  const query = queryOf(filters);
  const lines = useLoaded(JSON.stringify(query), (get) =>
    get<PageOf<CaseLine>>('/cases', { ...query, limit: Math.min(limit, MOST) }),
  );
  const counts = useLoaded('counts', (get) => get<CaseCounts>('/cases/counts'));
  useChanges(
    // How far a message got changes nothing here.
    ({ kind, what }) => kind === 'case' && what !== 'delivery',
    () => {
      lines.reload();
      counts.reload();
    },
  );
  const more = (): void => {
    const { value } = lines;
    if (value === undefined || value.next === null) return;
    const { items, next } = value;
    setLimit(items.length + FIRST);
    void api
      .get<PageOf<CaseLine>>('/cases', { ...query, limit: FIRST, cursor: next })
      .then(
        (answer) => answer.ok && lines.set({ ...answer.value, items: [...items, ...answer.value.items] }),
      );
  };
  return { lines, counts: counts.value, more };
}
