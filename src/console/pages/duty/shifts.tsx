import { useState } from 'preact/hooks';
import type { Shift } from '../../api/contract.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import { ShiftDialog } from './shift-dialog.tsx';

/** The shifts that are planned, the next first. */
export function Shifts({
  shifts,
  onDone,
}: {
  readonly shifts: readonly Shift[];
  readonly onDone: () => void;
}) {
  const { t, api, time, may } = useDesk();
  const task = useTask();
  const [adding, setAdding] = useState(false);
  const mayWrite = may('duty.write');
  const remove = (id: string): void => task.run(() => api.send('DELETE', `/duty/shifts/${id}`), onDone);
  return (
    <section class="card" aria-labelledby="shifts">
      <h2 id="shifts">{t.duty.shifts}</h2>
      {shifts.length === 0 && <p class="soft">{t.duty.empty}</p>}
      <ul class="stack">
        {shifts.map(({ id, staff, from, until, place }) => (
          <li key={id} class="shift">
            <span>
              <strong>
                {place}. {staff.name}
              </strong>
              <br />
              {time.short(from)} – {time.short(until)}
            </span>
            {mayWrite && (
              <button
                type="button"
                class="quiet small"
                aria-label={t.duty.removeName(staff.name, time.short(from))}
                disabled={task.running}
                onClick={() => remove(id)}
              >
                {t.duty.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={task.failure} />
      {mayWrite && may('staff.read') && (
        <p class="actions">
          <button type="button" class="main" onClick={() => setAdding(true)}>
            {t.duty.add}
          </button>
        </p>
      )}
      {adding && <ShiftDialog onClose={() => setAdding(false)} onDone={onDone} />}
    </section>
  );
}
