import type { Case } from '../../domain/cases/case.ts';
import type { Note, Task } from '../../domain/cases/case-work.ts';
import { withNote } from '../../domain/cases/work/note.ts';
import { withTags } from '../../domain/cases/work/tags.ts';
import { withTask, withTaskDone } from '../../domain/cases/work/task.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { actOnCase, unlessClosed } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** Adds a note, also to a case that is closed; the same one again is no second one. */
export function addNote(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  { id, text }: Pick<Note, 'id' | 'text'>,
): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.note',
    change: (known, doing) => ok(withNote(known, { id, text, ...doing })),
  });
}

/** Gives a case these tags instead of those that it had. */
export function setTags(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  tags: readonly string[],
): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.tags',
    change: (known, doing) => ok(withTags(known, tags, doing)),
  });
}

/** Adds something to do, for a colleague or for whoever has the case; the same one again is no second one. */
export async function addTask(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  task: Omit<Task, 'doneAt'>,
): Promise<Result<Case, Refused>> {
  if (task.for !== null && (await parts.colleagues.roleOf(task.for)) === undefined)
    return err({ code: 'bad_request', reason: 'no_such_colleague' });
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.task',
    change: (known, doing) => unlessClosed(known, () => withTask(known, { ...task, doneAt: null }, doing)),
  });
}

/** Notes that something is done. */
export function finishTask(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  task: string,
): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.task_done',
    change: (known, doing) => {
      const changed = withTaskDone(known, task, doing);
      return changed === undefined ? err({ code: 'not_found' }) : ok(changed);
    },
  });
}
