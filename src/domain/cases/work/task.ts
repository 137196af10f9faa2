import type { Case } from '../case.ts';
import type { Doing, Task } from '../case-work.ts';

/** A case with one more thing to do. */
export function withTask(known: Case, task: Task, { by, at }: Doing): Case {
  if (known.tasks.some(({ id }) => id === task.id)) return known;
  const timeline = [...known.timeline, { at, what: 'task', by }];
  return { ...known, tasks: [...known.tasks, task], updatedAt: at, timeline };
}

/** A case of which a thing is done; as it was when it was done before. Undefined when there is no such thing to do. */
export function withTaskDone(known: Case, id: string, { by, at }: Doing): Case | undefined {
  const task = known.tasks.find((one) => one.id === id);
  if (task === undefined) return undefined;
  if (task.doneAt !== null) return known;
  return {
    ...known,
    tasks: known.tasks.map((one) => (one.id === id ? { ...one, doneAt: at } : one)),
    updatedAt: at,
    timeline: [...known.timeline, { at, what: 'task_done', by }],
  };
}

/** When the next thing of a case is due; null when nothing is, or when the case is closed. */
export function taskDue({ status, tasks }: Pick<Case, 'status' | 'tasks'>): Date | null {
  if (status === 'closed') return null;
  const due = tasks.flatMap(({ dueAt, doneAt }) =>
    dueAt === null || doneAt !== null ? [] : [dueAt.getTime()],
  );
  return due.length === 0 ? null : new Date(Math.min(...due));
}
