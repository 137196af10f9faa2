import type { Api } from '../../api/api.ts';
import type { Session } from '../../api/contract.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { PasswordForm } from '../../parts/password-form.tsx';
import { useTexts } from '../../texts/use-texts.ts';

export function OwnPasswordPage({
  api,
  onSession,
}: {
  readonly api: Api;
  readonly onSession: (session: Session) => void;
}) {
  const { enrol } = useTexts();
  return (
    <div class="gate">
      <main class="gate-box">
        <PageHead title={enrol.passwordTitle} />
        <p>{enrol.passwordWhy}</p>
        <PasswordForm api={api} onSession={onSession} />
      </main>
    </div>
  );
}
