import type { Duty } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

/** In the order in which they are alerted. */
export function OnDutyNow({ now }: Pick<Duty, 'now'>) {
  const { t } = useDesk();
  return (
    <section class="card" aria-labelledby="now">
      <h2 id="now">{t.duty.now}</h2>
      {now.length === 0 && <p class="note note-bad">{t.duty.nobody}</p>}
      <ol class="stack">
        {now.map(({ name, place, isReachable }) => (
          <li key={`${place} ${name}`}>
            <strong>{place}.</strong> {name} ·{' '}
            <span class={isReachable ? 'soft' : 'late'}>
              {isReachable ? t.duty.reachable : t.duty.unreachable}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
