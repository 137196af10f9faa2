import { useState } from 'preact/hooks';
import type { Level } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from './use-case.ts';

/** Gives a case another level than the rules do, with the reason. */
export function LevelDialog({ open, onClose }: { readonly open: OpenCase; readonly onClose: () => void }) {
  const { t } = useDesk();
  const task = useTask();
  const [level, setLevel] = useState<Level>(open.case.level);
  const [reason, setReason] = useState('');
  const named = Object.fromEntries(
    (Object.keys(t.level) as Level[]).map((key) => [key, `${key} ${t.level[key]}`]),
  ) as Record<Level, string>;
  const save = (): void => task.run(() => open.send('POST', '/level', { level, reason }), onClose);
  return (
    <Dialog title={t.case.setLevel} onClose={onClose}>
      <Form task={task} submit={t.save} onSubmit={save} disabled={reason.trim().length < 3}>
        <p class="soft">{t.case.ruled(named[open.case.ruledLevel])}</p>
        <Choice label={t.case.levelLabel} value={level} options={named} onPick={setLevel} />
        <TextArea label={t.case.levelReason} value={reason} onInput={setReason} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
