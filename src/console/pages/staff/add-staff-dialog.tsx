import { useState } from 'preact/hooks';
import type { NewStaff, Staff } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { ShownPassword } from './first-password.tsx';
import { ReachFields } from './reach-fields.tsx';

export function AddStaffDialog({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: (shown: ShownPassword) => void;
}) {
  const { t, api } = useDesk();
  const task = useTask();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<NewStaff['role']>('agent');
  const [language, setLanguage] = useState<'fr' | 'en'>('fr');
  const [reach, setReach] = useState({ phone: '', email: '' });
  const add = (): void => {
    const { phone, email } = reach;
    const body: NewStaff = { login, name, role, language, phone: phone || null, email: email || null };
    task.run(
      () => api.send<{ staff: Staff; password: string }>('POST', '/staff', body),
      ({ staff, password }) => onDone({ name: staff.name, password }),
    );
  };
  return (
    <Dialog title={t.staff.add} onClose={onClose}>
      <Form task={task} submit={t.add} onSubmit={add}>
        <TextField
          label={t.staff.login}
          hint={t.staff.loginHint}
          value={login}
          onInput={setLogin}
          pattern="[a-z0-9][a-z0-9._\-]{1,39}"
          maxLength={40}
          required
        />
        <TextField label={t.staff.name} value={name} onInput={setName} maxLength={80} required />
        <div class="pair">
          <Choice label={t.staff.role} value={role} options={t.role} onPick={setRole} />
          <Choice
            label={t.staff.language}
            value={language}
            options={{ fr: t.account.languages.fr, en: t.account.languages.en }}
            onPick={setLanguage}
          />
        </div>
        <ReachFields reach={reach} onReach={setReach} />
      </Form>
    </Dialog>
  );
}
