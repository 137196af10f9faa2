import { useState } from 'preact/hooks';
import type { ClosingReason } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from './use-case.ts';

export function CloseDialog({ open, onClose }: { readonly open: OpenCase; readonly onClose: () => void }) {
  const { t } = useDesk();
  const task = useTask();
  const [reason, setReason] = useState<ClosingReason>('helped');
  const [note, setNote] = useState('');
  const close = (): void =>
    task.run(() => open.send('POST', '/close', note.trim() === '' ? { reason } : { reason, note }), onClose);
  return (
    <Dialog title={t.case.closeTitle} onClose={onClose}>
      <Form task={task} submit={t.case.closeCase} onSubmit={close}>
        <Choice label={t.case.closeReason} value={reason} options={t.case.closing} onPick={setReason} />
        <TextArea
          label={`${t.case.closeNote} (${t.optional})`}
          value={note}
          onInput={setNote}
          maxLength={2000}
        />
      </Form>
    </Dialog>
  );
}
