import { isConflict, type Failure } from '../../api/answer.ts';
import type { CaseDetail } from '../../api/contract.ts';
import { hashOf } from '../../route/route.ts';
import { go } from '../../route/go.ts';
import { useDesk } from '../../state/desk.ts';
import { failureText } from '../../state/failure-text.ts';
import { useTask } from '../../state/use-task.ts';

/** Takes a case and opens it. When somebody else was first, says who. */
export function useTake({ id, code }: { readonly id: string; readonly code: string }): {
  readonly running: boolean;
  readonly take: () => void;
} {
  const { api, t, say, returned } = useDesk();
  const task = useTask();
  const sayWho = async (failure: Failure): Promise<void> => {
    const now = await api.get<CaseDetail>(`/cases/${id}`);
    // Not everybody may read a case that a colleague has.
    const owner = now.ok ? now.value.owner : null;
    say(owner === null ? failureText(failure, t) : t.queue.takenFirst(owner.name, code));
    returned.emit(null);
  };
  return {
    running: task.running,
    take: () =>
      task.run(
        () => api.send('POST', `/cases/${id}/take`),
        () => {
          say(t.queue.took(code));
          go(hashOf(['cases', id]));
          returned.emit(null);
        },
        (failure) => {
          if (isConflict(failure)) void sayWho(failure);
          else say(failureText(failure, t));
        },
      ),
  };
}
