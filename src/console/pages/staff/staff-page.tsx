import { useState } from 'preact/hooks';
import type { Staff } from '../../api/contract.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { AddStaffDialog } from './add-staff-dialog.tsx';
import { ChangeStaffDialog } from './change-staff-dialog.tsx';
import { FirstPassword, type ShownPassword } from './first-password.tsx';
import { StaffLine } from './staff-line.tsx';

type Opened = 'add' | Staff | undefined;

/** Everybody with an account. */
export function StaffPage() {
  const { t, may } = useDesk();
  const staff = useLoaded('staff', (get) => get<{ items: readonly Staff[] }>('/staff'));
  const [opened, setOpened] = useState<Opened>();
  const [password, setPassword] = useState<ShownPassword | undefined>();
  const close = (): void => setOpened(undefined);
  const done = (shown: ShownPassword | undefined): void => {
    close();
    setPassword(shown);
    staff.reload();
  };
  return (
    <>
      <PageHead title={t.staff.title}>
        {may('staff.write') && (
          <button type="button" class="main" onClick={() => setOpened('add')}>
            {t.staff.add}
          </button>
        )}
      </PageHead>
      {password !== undefined && <FirstPassword shown={password} onClose={() => setPassword(undefined)} />}
      <Loading of={staff}>
        {({ items }) => (
          <ul class="entries">
            {items.map((member) => (
              <StaffLine key={member.id} member={member} onChange={() => setOpened(member)} />
            ))}
          </ul>
        )}
      </Loading>
      {opened === 'add' && <AddStaffDialog onClose={close} onDone={done} />}
      {typeof opened === 'object' && <ChangeStaffDialog member={opened} onClose={close} onDone={done} />}
    </>
  );
}
