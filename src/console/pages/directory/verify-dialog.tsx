import { useState } from 'preact/hooks';
import type { EntryLine } from '../../api/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';

/** Writes down that somebody called an entry and that all of it was right. */
export function VerifyDialog({
  entry,
  onClose,
  onDone,
}: {
  readonly entry: EntryLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t, api } = useDesk();
  const task = useTask();
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const verify = (): void =>
    task.run(
      () => api.send('POST', `/directory/${entry.id}/verified`, note.trim() === '' ? { on } : { on, note }),
      () => {
        onDone();
        onClose();
      },
    );
  return (
    <Dialog title={t.directory.verifyTitle} onClose={onClose}>
      <Form task={task} submit={t.directory.verify} onSubmit={verify}>
        <p>
          <strong>{entry.name}</strong>
        </p>
        <ul>
          {entry.phones.map(({ id, number, label }) => (
            <li key={id}>
              {number} {label}
            </li>
          ))}
        </ul>
        <TextField label={t.directory.on} kind="date" value={on} onInput={setOn} required />
        <TextField
          label={`${t.directory.note} (${t.optional})`}
          value={note}
          onInput={setNote}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
