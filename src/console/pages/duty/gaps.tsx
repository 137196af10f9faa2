import type { Duty } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

export function Gaps({ gaps }: Pick<Duty, 'gaps'>) {
  const { t, time } = useDesk();
  return (
    <section class="card" aria-labelledby="gaps">
      <h2 id="gaps">{t.duty.gaps}</h2>
      {gaps.length === 0 && <p class="soft">{t.duty.noGaps}</p>}
      <ul class="stack">
        {gaps.map(({ from, until }) => (
          <li key={from} class="note note-warn">
            {t.duty.gap(time.short(from), time.short(until))}
          </li>
        ))}
      </ul>
    </section>
  );
}
