import type { ComponentChildren } from 'preact';
import type { Task } from '../state/use-task.ts';
import { FailureNote } from './failure-note.tsx';

/** A form that makes one call: what went wrong stands over its button, which is off while the call runs. */
export function Form({
  task,
  submit,
  onSubmit,
  children,
  disabled = false,
}: {
  readonly task: Task;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
}) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <FailureNote failure={task.failure} />
      <p class="actions">
        <button type="submit" class="main" disabled={disabled || task.running}>
          {submit}
        </button>
      </p>
    </form>
  );
}
