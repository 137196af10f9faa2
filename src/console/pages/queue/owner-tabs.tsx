import type { CaseCounts } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';
import type { Filters } from './filters.ts';

/** Whose cases, each with how many there are. */
export function OwnerTabs({
  owner,
  counts,
  onPick,
}: {
  readonly owner: Filters['owner'];
  readonly counts: CaseCounts | undefined;
  readonly onPick: (owner: Filters['owner']) => void;
}) {
  const { t } = useDesk();
  const tabs = [
    { key: 'any', label: t.queue.anybody, count: counts?.active },
    { key: 'none', label: t.queue.unassigned, count: counts?.free },
    { key: 'me', label: t.queue.mine, count: counts?.mine },
  ] as const;
  return (
    <div class="tabs" role="group" aria-label={t.queue.owner}>
      {tabs.map(({ key, label, count }) => (
        <button key={key} type="button" aria-pressed={owner === key} onClick={() => onPick(key)}>
          {label}
          {count !== undefined && <span class="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
