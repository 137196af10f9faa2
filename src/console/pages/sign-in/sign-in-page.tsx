import { useState } from 'preact/hooks';
import { PageHead } from '../../parts/page-head.tsx';
import type { Sessions } from '../../state/use-session.ts';
import { useTask } from '../../state/use-task.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';

/** Name and password, then the code; all of it is checked together, so no step tells which part was wrong. */
export function SignInPage({
  sessions,
  ended,
  onHide,
}: {
  readonly sessions: Sessions;
  readonly ended: boolean;
  readonly onHide: () => void;
}) {
  const t = useTexts();
  const task = useTask();
  const [given, setGiven] = useState({ login: '', password: '' });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const start = (): void => {
    setGiven({ login: given.login, password: '' });
    setStep('password');
  };
  return (
    <div class="gate">
      <header class="gate-head">
        <span class="brand">{t.brand}</span>
        <button type="button" class="hide-button" title={t.nav.hideHint} onClick={onHide}>
          {t.nav.hide}
        </button>
      </header>
      <main class="gate-box" aria-busy={task.running}>
        <PageHead title={t.signIn.title} />
        {ended && <p class="note">{t.signIn.expired}</p>}
        {step === 'password' ? (
          <PasswordStep given={given} setGiven={setGiven} task={task} onNext={() => setStep('code')} />
        ) : (
          <CodeStep
            login={given.login}
            task={task}
            onBack={start}
            onCode={(code) => {
              const known = { ...given, login: given.login.trim().toLowerCase() };
              const all = code === undefined ? known : { ...known, code };
              task.run(
                () => sessions.signIn(all),
                () => undefined,
                start,
              );
            }}
          />
        )}
      </main>
    </div>
  );
}
