import type { CaseLine } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

/** What must not be missed about a case: a child, new messages, a task that is due, tags, an exercise. */
export function RowSigns({ line }: { readonly line: CaseLine }) {
  const { t, time } = useDesk();
  return (
    <span class="signs">
      {line.child === true && <span class="sign sign-strong">{t.queue.child}</span>}
      {line.unread > 0 && <span class="sign sign-strong">{t.queue.unread(line.unread)}</span>}
      {line.taskDue !== null && <span class="sign">{t.queue.task(time.short(line.taskDue))}</span>}
      {line.status === 'closed' && <span class="sign">{t.status.closed}</span>}
      {line.tags.map((tag) => (
        <span key={tag} class="sign">
          {tag}
        </span>
      ))}
      {line.isExercise && <span class="sign sign-exercise">{t.exercise}</span>}
    </span>
  );
}
