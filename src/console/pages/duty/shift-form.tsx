import { useState } from 'preact/hooks';
import type { Staff } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import { inZone } from '../../time/in-zone.ts';

/** A shift, in the time of the country, and the same one in the weeks after. */
export function ShiftForm({
  people,
  onDone,
}: {
  readonly people: readonly Staff[];
  readonly onDone: () => void;
}) {
  const { t, api, country } = useDesk();
  const task = useTask();
  const names: Record<string, string> = Object.fromEntries(people.map(({ id, name }) => [id, name]));
  const [shift, setShift] = useState({
    staff: people[0]?.id ?? '',
    from: '',
    until: '',
    place: '1',
    repeatWeeks: '0',
  });
  const set = (change: Partial<typeof shift>): void => setShift({ ...shift, ...change });
  const add = (): void => {
    const body = {
      staff: shift.staff,
      from: inZone(shift.from, country.timezone),
      until: inZone(shift.until, country.timezone),
      place: Number(shift.place),
      repeatWeeks: Number(shift.repeatWeeks),
    };
    task.run(() => api.send('POST', '/duty/shifts', body), onDone);
  };
  return (
    <Form task={task} submit={t.add} onSubmit={add} disabled={shift.from === '' || shift.until === ''}>
      <Choice label={t.duty.who} value={shift.staff} options={names} onPick={(staff) => set({ staff })} />
      <div class="pair">
        <TextField
          label={t.duty.from}
          kind="datetime-local"
          value={shift.from}
          onInput={(from) => set({ from })}
          required
        />
        <TextField
          label={t.duty.until}
          kind="datetime-local"
          value={shift.until}
          onInput={(until) => set({ until })}
          required
        />
        <TextField
          label={t.duty.place}
          kind="number"
          min={1}
          max={9}
          value={shift.place}
          onInput={(place) => set({ place })}
          required
        />
        <TextField
          label={t.duty.repeat}
          kind="number"
          min={0}
          max={26}
          value={shift.repeatWeeks}
          onInput={(repeatWeeks) => set({ repeatWeeks })}
          required
        />
      </div>
    </Form>
  );
}
