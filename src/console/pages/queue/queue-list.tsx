import type { CaseLine, PageOf } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';
import { queryOf, type Filters } from './filters.ts';
import { QueueRow } from './queue-row.tsx';

export function QueueList({
  page,
  filters,
  onMore,
}: {
  readonly page: PageOf<CaseLine>;
  readonly filters: Filters;
  readonly onMore: () => void;
}) {
  const { t } = useDesk();
  if (page.items.length === 0) {
    const isFiltered = Object.keys(queryOf(filters)).length > 0;
    return <p class="calm">{isFiltered ? t.queue.emptyFiltered : t.queue.empty}</p>;
  }
  return (
    <>
      <ul class="queue" aria-label={t.queue.list}>
        {page.items.map((line) => (
          <QueueRow key={line.id} line={line} />
        ))}
      </ul>
      {page.next !== null && (
        <p class="actions">
          <button type="button" onClick={onMore}>
            {t.more}
          </button>
        </p>
      )}
    </>
  );
}
