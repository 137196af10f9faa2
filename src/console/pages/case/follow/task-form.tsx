import { useState } from 'preact/hooks';
import { Choice } from '../../../parts/choice.tsx';
import { Form } from '../../../parts/form.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useOnceKey } from '../../../state/use-once-key.ts';
import { useTask } from '../../../state/use-task.ts';
import { inZone } from '../../../time/in-zone.ts';
import type { OpenCase } from '../use-case.ts';

/** A new task, for oneself, for who has the case, or for nobody yet. */
export function TaskForm({ open }: { readonly open: OpenCase }) {
  const { t, session, country } = useDesk();
  const task = useTask();
  const once = useOnceKey();
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [whom, setWhom] = useState(session.staff.id);
  const { owner } = open.case;
  const people: Record<string, string> = {
    [session.staff.id]: t.me,
    ...(owner === null || owner.id === session.staff.id ? {} : { [owner.id]: owner.name }),
    '': t.nobody,
  };
  const add = (): void => {
    const asked = {
      text,
      dueAt: due === '' ? null : inZone(due, country.timezone),
      for: whom === '' ? null : whom,
    };
    task.run(
      () => open.send('POST', '/tasks', { key: once.key(JSON.stringify(asked)), ...asked }),
      () => {
        setText('');
        setDue('');
      },
    );
  };
  return (
    <Form task={task} submit={t.add} onSubmit={add} disabled={text.trim() === ''}>
      <TextField label={t.follow.addTask} value={text} onInput={setText} maxLength={300} />
      <div class="pair">
        <TextField
          label={`${t.follow.due} (${t.optional})`}
          kind="datetime-local"
          value={due}
          onInput={setDue}
        />
        <Choice label={t.follow.for} value={whom} options={people} onPick={setWhom} />
      </div>
    </Form>
  );
}
