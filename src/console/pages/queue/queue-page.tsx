import { useRef } from 'preact/hooks';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDesk } from '../../state/desk.ts';
import { useKeys } from '../../state/use-keys.ts';
import { AwayNote } from './away-note.tsx';
import { filtersOf } from './filters.ts';
import { FilterBar } from './filter-bar.tsx';
import { QueueList } from './queue-list.tsx';
import { stepRow, pressTake } from './rows-by-key.ts';
import { useQueue } from './use-queue.ts';

/** Every case that waits, the most urgent first, live. */
export function QueuePage({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { t, country } = useDesk();
  const filters = filtersOf(
    query,
    country.regions.map(({ id }) => id),
  );
  const { lines, counts, more } = useQueue(filters);
  const list = useRef<HTMLDivElement>(null);
  useKeys({
    j: () => stepRow(list.current, 1),
    k: () => stepRow(list.current, -1),
    t: () => pressTake(list.current),
  });
  const urgent = counts?.levels.P1 ?? 0;
  return (
    <>
      <PageHead
        title={t.queue.title}
        count={counts === undefined ? '' : t.queue.titleCount(urgent, counts.free)}
      >
        {counts !== undefined && (
          <p class="summary">
            {t.queue.summary(counts.active, counts.free)}
            {counts.overdue > 0 && <strong class="late">{t.queue.overdue(counts.overdue)}</strong>}
          </p>
        )}
      </PageHead>
      <FilterBar filters={filters} counts={counts} />
      <AwayNote lines={lines.value?.items} filters={filters} />
      <div ref={list}>
        <Loading of={lines}>{(page) => <QueueList page={page} filters={filters} onMore={more} />}</Loading>
      </div>
    </>
  );
}
