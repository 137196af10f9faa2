import type { CaseCounts, Level } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { go } from '../../route/go.ts';
import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';
import { NO_FILTERS, queryOf, type Filters } from './filters.ts';
import { OwnerTabs } from './owner-tabs.tsx';

/** What the queue is narrowed to. It is part of the address, so that it can be kept as a bookmark. */
export function FilterBar({
  filters,
  counts,
}: {
  readonly filters: Filters;
  readonly counts: CaseCounts | undefined;
}) {
  const { t, country } = useDesk();
  const pick = (change: Partial<Filters>): void => {
    go(hashOf(['queue'], queryOf({ ...filters, ...change })), true);
  };
  const withCount = (level: Level): string => {
    const count = counts?.levels[level];
    return `${level} ${t.level[level]}${count === undefined ? '' : ` (${count})`}`;
  };
  const levels = {
    '': t.all,
    P1: withCount('P1'),
    P2: withCount('P2'),
    P3: withCount('P3'),
    P4: withCount('P4'),
    P5: withCount('P5'),
  };
  const regions = { '': t.every, ...Object.fromEntries(country.regions.map(({ id, name }) => [id, name])) };
  return (
    <section class="filters" aria-label={t.queue.filters}>
      <OwnerTabs owner={filters.owner} counts={counts} onPick={(owner) => pick({ owner })} />
      <div class="filter-fields">
        <Choice
          label={t.queue.level}
          value={filters.level ?? ''}
          options={levels}
          onPick={(level) => pick({ level: level === '' ? null : level })}
        />
        <Choice
          label={t.queue.region}
          value={filters.region ?? ''}
          options={regions}
          onPick={(region) => pick({ region: region === '' ? null : region })}
        />
        <Choice
          label={t.queue.language}
          value={filters.language ?? ''}
          options={{ '': t.every, ...t.language }}
          onPick={(language) => pick({ language: language === '' ? null : language })}
        />
        <Choice
          label={t.queue.status}
          value={filters.status}
          options={{ active: t.queue.active, ...t.status }}
          onPick={(status) => pick({ status })}
        />
        {Object.keys(queryOf(filters)).length > 0 && (
          <button type="button" class="quiet" onClick={() => pick(NO_FILTERS)}>
            {t.queue.clear}
          </button>
        )}
      </div>
    </section>
  );
}
