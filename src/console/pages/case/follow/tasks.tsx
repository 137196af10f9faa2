import { ClockBadge } from '../../../parts/clock-badge.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';
import { TaskForm } from './task-form.tsx';

/** What is to be done on a case, and what was. */
export function Tasks({ open }: { readonly open: OpenCase }) {
  const { t, time } = useDesk();
  const task = useTask();
  const mayWrite = open.may('case.write');
  const finish = (id: string): void =>
    task.run(
      () => open.send('POST', `/tasks/${id}/done`),
      () => undefined,
    );
  return (
    <section class="card" aria-labelledby="tasks">
      <h2 id="tasks">{t.follow.tasks}</h2>
      {open.case.tasks.length === 0 && <p class="soft">{t.follow.noTasks}</p>}
      <ul class="stack">
        {open.case.tasks.map(({ id, text, dueAt, doneAt, for: whom }) => (
          <li key={id} class="task">
            {doneAt === null && mayWrite && (
              <button
                type="button"
                class="task-done"
                aria-label={t.follow.markDone(text)}
                disabled={task.running}
                onClick={() => finish(id)}
              />
            )}
            <span class={doneAt === null ? '' : 'is-done'}>{text}</span>
            <span class="soft">
              {whom !== null && `${whom.name} `}
              {doneAt !== null && t.follow.doneAt(time.short(doneAt))}
            </span>
            {doneAt === null && dueAt !== null && <ClockBadge until={dueAt} />}
          </li>
        ))}
      </ul>
      <FailureNote failure={task.failure} />
      {mayWrite && <TaskForm open={open} />}
    </section>
  );
}
