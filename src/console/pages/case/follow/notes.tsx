import { useState } from 'preact/hooks';
import { Form } from '../../../parts/form.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useOnceKey } from '../../../state/use-once-key.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';

export function Notes({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const task = useTask();
  const [text, setText] = useState('');
  const once = useOnceKey();
  const add = (): void =>
    task.run(
      () => open.send('POST', '/notes', { key: once.key(text), text }),
      () => setText(''),
    );
  return (
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">{t.follow.notes}</h2>
      {open.case.notes.length === 0 && <p class="soft">{t.follow.noNotes}</p>}
      <ul class="stack">
        {open.case.notes.map((note) => (
          <li key={note.id}>
            <p class="soft">
              {note.by.name} · <When at={note.at} />
            </p>
            <p class="written">{note.text}</p>
          </li>
        ))}
      </ul>
      {open.may('case.write') && (
        <Form task={task} submit={t.add} onSubmit={add} disabled={text.trim() === ''}>
          <TextArea label={t.follow.addNote} value={text} onInput={setText} maxLength={4000} />
        </Form>
      )}
    </section>
  );
}
