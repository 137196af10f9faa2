import { useState } from 'preact/hooks';
import { Choice } from '../../../parts/choice.tsx';
import { Form } from '../../../parts/form.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';

type Kind = 'same_person' | 'same_place';

export function LinkForm({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const task = useTask();
  const [other, setOther] = useState('');
  const [kind, setKind] = useState<Kind>('same_person');
  const { same_person, same_place } = t.follow.kinds;
  const link = (): void =>
    task.run(
      () => open.send('POST', '/links', { other: other.trim(), kind }),
      () => setOther(''),
    );
  return (
    <Form task={task} submit={t.follow.addLink} onSubmit={link} disabled={other.trim() === ''}>
      <div class="pair">
        <TextField label={t.follow.otherCode} value={other} onInput={setOther} maxLength={80} />
        <Choice label={t.follow.kind} value={kind} options={{ same_person, same_place }} onPick={setKind} />
      </div>
    </Form>
  );
}
