import { useState } from 'preact/hooks';
import { Form } from '../../../parts/form.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';

export function Tags({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const task = useTask();
  const [tag, setTag] = useState('');
  const { tags } = open.case;
  const mayWrite = open.may('case.write');
  const set = (next: readonly string[]): void =>
    task.run(
      () => open.send('PUT', '/tags', { tags: next }),
      () => setTag(''),
    );
  return (
    <section class="card" aria-labelledby="tags">
      <h2 id="tags">{t.follow.tags}</h2>
      <ul class="signs">
        {tags.map((one) => (
          <li key={one} class="sign tag">
            {one}
            {mayWrite && (
              <button
                type="button"
                class="quiet tag-off"
                aria-label={t.follow.removeTag(one)}
                onClick={() => set(tags.filter((other) => other !== one))}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Form
          task={task}
          submit={t.add}
          disabled={tag.trim() === ''}
          onSubmit={() => set([...new Set([...tags, tag.trim()])])}
        >
          <TextField label={t.follow.addTag} value={tag} onInput={setTag} maxLength={40} />
        </Form>
      )}
    </section>
  );
}
