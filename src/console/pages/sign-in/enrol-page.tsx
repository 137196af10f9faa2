import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import type { Enrolment } from '../../api/contract.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Form } from '../../parts/form.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useTask } from '../../state/use-task.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Puts the second factor in place: the square, a first code, and the recovery codes, each shown once. */
export function EnrolPage({ api, onReady }: { readonly api: Api; readonly onReady: () => void }) {
  const { enrol } = useTexts();
  const asking = useTask();
  const confirming = useTask();
  const [enrolment, setEnrolment] = useState<Enrolment | undefined>();
  const [recovery, setRecovery] = useState<readonly string[] | undefined>();
  const [code, setCode] = useState('');
  useEffect(() => asking.run(() => api.send<Enrolment>('POST', '/session/enrolment'), setEnrolment), []);

  const confirm = (): void =>
    confirming.run(
      () =>
        api.send<{ recoveryCodes: string[] }>('PUT', '/session/enrolment', { code: code.replace(/\s/g, '') }),
      ({ recoveryCodes }) => setRecovery(recoveryCodes),
    );
  return (
    <div class="gate">
      <main class="gate-box">
        <PageHead title={recovery === undefined ? enrol.title : enrol.recovery} />
        <FailureNote failure={asking.failure} />
        {recovery !== undefined && <RecoveryCodes codes={recovery} onNoted={onReady} />}
        {recovery === undefined && enrolment !== undefined && (
          <Form task={confirming} submit={enrol.check} onSubmit={confirm}>
            <p>{enrol.why}</p>
            <p>{enrol.scan}</p>
            <QrCode svg={enrolment.qr} label={enrol.qr} />
            <p>
              {enrol.manual} : <code class="secret">{enrolment.secret}</code>
            </p>
            <TextField
              label={enrol.confirm}
              value={code}
              onInput={setCode}
              autocomplete="one-time-code"
              inputMode="numeric"
              maxLength={32}
              required
            />
          </Form>
        )}
      </main>
    </div>
  );
}
