import { useState } from 'preact/hooks';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Task } from '../../state/use-task.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** `onCode` without a code is for who has not enrolled yet. */
export function CodeStep({
  login,
  task,
  onCode,
  onBack,
}: {
  readonly login: string;
  readonly task: Task;
  readonly onCode: (code?: string) => void;
  readonly onBack: () => void;
}) {
  const { signIn } = useTexts();
  const [code, setCode] = useState('');
  return (
    <Form
      task={task}
      submit={task.running ? signIn.working : signIn.enter}
      onSubmit={() => onCode(code.replace(/\s/g, ''))}
    >
      <p class="gate-who">
        <strong>{login}</strong>
        <button type="button" class="quiet" onClick={onBack}>
          {signIn.change}
        </button>
      </p>
      <TextField
        label={signIn.code}
        hint={signIn.codeHint}
        value={code}
        onInput={setCode}
        autocomplete="one-time-code"
        inputMode="text"
        maxLength={32}
        autofocus
        required
      />
      <button type="button" class="quiet" disabled={task.running} onClick={() => onCode()}>
        {signIn.noCode}
      </button>
    </Form>
  );
}
