import { LevelBadge } from '../../parts/level-badge.tsx';
import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';
import type { CaseLine } from '../../api/contract.ts';
import type { Filters } from './filters.ts';
import { useMissed } from './use-missed.ts';

/** What changed while the tab was hidden or the connection lost, until it was seen. */
export function AwayNote({
  lines,
  filters,
}: {
  readonly lines: readonly CaseLine[] | undefined;
  readonly filters: Filters;
}) {
  const { t } = useDesk();
  const { missed, clear } = useMissed(lines, JSON.stringify(filters));
  if (missed.length === 0) return null;
  return (
    <section class="note away" aria-labelledby="away">
      <h2 id="away">{t.away.title}</h2>
      <ul>
        {missed.map(({ id, code, level, what }) => (
          <li key={id}>
            <LevelBadge level={level} />
            <a href={hashOf(['cases', id])}>{code}</a> {t.away.what[what]}
          </li>
        ))}
      </ul>
      <button type="button" class="small" onClick={clear}>
        {t.away.seen}
      </button>
    </section>
  );
}
