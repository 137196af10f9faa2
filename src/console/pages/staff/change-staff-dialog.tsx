import { useState } from 'preact/hooks';
import type { Staff, StaffChange } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { ShownPassword } from './first-password.tsx';
import { ReachFields } from './reach-fields.tsx';

/** Changes an account, disables it, or resets it for who lost a phone. */
export function ChangeStaffDialog({
  member,
  onClose,
  onDone,
}: {
  readonly member: Staff;
  readonly onClose: () => void;
  readonly onDone: (shown: ShownPassword | undefined) => void;
}) {
  const { t, api } = useDesk();
  const task = useTask();
  const [name, setName] = useState(member.name);
  const [role, setRole] = useState(member.role);
  const [reach, setReach] = useState({ phone: '', email: member.email ?? '' });
  const isDisabled = member.disabledAt !== null;
  const send = (change: StaffChange): void =>
    task.run(
      () => api.send<{ staff: Staff; password: string | null }>('PATCH', `/staff/${member.id}`, change),
      ({ staff, password }) => onDone(password === null ? undefined : { name: staff.name, password }),
    );
  const save = (): void =>
    send({
      name,
      role,
      email: reach.email === '' ? null : reach.email,
      ...(reach.phone === '' ? {} : { phone: reach.phone }),
    });
  return (
    <Dialog title={t.staff.changeName(member.name)} onClose={onClose}>
      <Form task={task} submit={t.save} onSubmit={save}>
        <TextField label={t.staff.name} value={name} onInput={setName} maxLength={80} required />
        <Choice label={t.staff.role} value={role} options={t.role} onPick={setRole} />
        <ReachFields reach={reach} onReach={setReach} masked={member.phone} />
      </Form>
      <p class="actions dialog-end">
        <button type="button" disabled={task.running} onClick={() => send({ disabled: !isDisabled })}>
          {isDisabled ? t.staff.enable : t.staff.disable}
        </button>
        <button type="button" disabled={task.running} onClick={() => send({ reset: true })}>
          {t.staff.reset}
        </button>
      </p>
    </Dialog>
  );
}
