import { useState } from 'preact/hooks';
import type { Duty } from '../../api/contract.ts';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';

/** The holidays of the country, and those that staff enter because no calendar knows them ahead. */
export function Holidays({ holidays, onDone }: Pick<Duty, 'holidays'> & { readonly onDone: () => void }) {
  const { t, api, time, may } = useDesk();
  const task = useTask();
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const mayWrite = may('duty.write');
  const enter = (): void =>
    task.run(
      () => api.send('POST', '/duty/holidays', { on, name }),
      () => {
        setOn('');
        setName('');
        onDone();
      },
    );
  return (
    <section class="card" aria-labelledby="holidays">
      <h2 id="holidays">{t.duty.holidays}</h2>
      <ul class="stack">
        {holidays.map((day) => (
          <li key={`${day.on} ${day.name}`} class="shift">
            <span>
              {time.day(day.on)} · {day.name}
            </span>
            {day.entered && mayWrite && (
              <button
                type="button"
                class="quiet small"
                aria-label={`${t.duty.remove} ${day.name}`}
                onClick={() => task.run(() => api.send('DELETE', `/duty/holidays/${day.on}`), onDone)}
              >
                {t.duty.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Form task={task} submit={t.add} onSubmit={enter} disabled={on === '' || name.trim() === ''}>
          <div class="pair">
            <TextField label={t.directory.on} kind="date" value={on} onInput={setOn} />
            <TextField label={t.directory.name} value={name} onInput={setName} maxLength={80} />
          </div>
        </Form>
      )}
    </section>
  );
}
