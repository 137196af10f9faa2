import { useState } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import type { Session } from '../api/contract.ts';
import { useTask } from '../state/use-task.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Form } from './form.tsx';
import { TextField } from './text-field.tsx';

/** Changes one's own password; the session goes on under another token. */
export function PasswordForm({
  api,
  onSession,
}: {
  readonly api: Api;
  readonly onSession: (session: Session) => void;
}) {
  const { account, save } = useTexts();
  const task = useTask();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = (): void =>
    task.run(
      () => api.send<Session>('PATCH', '/me', { password: { current, next } }),
      (session) => {
        setCurrent('');
        setNext('');
        onSession(session);
      },
    );
  return (
    <Form task={task} submit={save} onSubmit={submit}>
      <TextField
        label={account.current}
        kind="password"
        value={current}
        onInput={setCurrent}
        autocomplete="current-password"
        maxLength={256}
        required
      />
      <TextField
        label={account.next}
        hint={account.nextHint}
        kind="password"
        value={next}
        onInput={setNext}
        autocomplete="new-password"
        maxLength={256}
        required
      />
    </Form>
  );
}
