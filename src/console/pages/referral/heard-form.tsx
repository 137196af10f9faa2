import { useState } from 'preact/hooks';
import type { Referral } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from '../case/use-case.ts';

type Heard = 'acknowledged' | 'accepted' | 'refused' | 'reached' | 'closed';

/** Writes down what the organisation said by phone. */
export function HeardForm({
  open,
  referral,
  onDone,
}: {
  readonly open: OpenCase;
  readonly referral: Referral;
  readonly onDone: (referral: Referral) => void;
}) {
  const { t } = useDesk();
  const task = useTask();
  const [state, setState] = useState<Heard>('acknowledged');
  const [note, setNote] = useState('');
  const { acknowledged, accepted, refused, reached, closed } = t.referral.state;
  const record = (): void =>
    task.run(
      () =>
        open.send<Referral>(
          'POST',
          `/referrals/${referral.id}/state`,
          note.trim() === '' ? { state } : { state, note },
        ),
      (changed) => {
        setNote('');
        onDone(changed);
      },
    );
  return (
    <details>
      <summary>{t.referral.heard}</summary>
      <Form task={task} submit={t.referral.record} onSubmit={record}>
        <div class="pair">
          <Choice
            label={t.queue.status}
            value={state}
            options={{ acknowledged, accepted, refused, reached, closed }}
            onPick={setState}
          />
          <TextField
            label={`${t.referral.note} (${t.optional})`}
            value={note}
            onInput={setNote}
            maxLength={500}
          />
        </div>
      </Form>
    </details>
  );
}
