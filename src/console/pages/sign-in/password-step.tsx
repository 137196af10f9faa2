import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Task } from '../../state/use-task.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface Given {
  readonly login: string;
  readonly password: string;
}

export function PasswordStep({
  given,
  setGiven,
  task,
  onNext,
}: {
  readonly given: Given;
  readonly setGiven: (given: Given) => void;
  readonly task: Task;
  readonly onNext: () => void;
}) {
  const { signIn } = useTexts();
  const next = (): void => {
    task.clear();
    onNext();
  };
  return (
    <Form task={task} submit={signIn.next} onSubmit={next}>
      <TextField
        label={signIn.login}
        value={given.login}
        onInput={(login) => setGiven({ ...given, login })}
        autocomplete="username"
        autofocus={given.login === ''}
        maxLength={80}
        required
      />
      <TextField
        label={signIn.password}
        kind="password"
        value={given.password}
        onInput={(password) => setGiven({ ...given, password })}
        autocomplete="current-password"
        autofocus={given.login !== ''}
        maxLength={256}
        required
      />
    </Form>
  );
}
