import { useState } from 'preact/hooks';
import type { Staff } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from './use-case.ts';

/** Gives a case to somebody of the staff who works on cases, or sets it free. */
export function AssignDialog({ open, onClose }: { readonly open: OpenCase; readonly onClose: () => void }) {
  const { t } = useDesk();
  const task = useTask();
  const staff = useLoaded('staff', (get) => get<{ items: readonly Staff[] }>('/staff'));
  const [to, setTo] = useState(open.case.owner?.id ?? '');
  const assign = (): void =>
    task.run(() => open.send('POST', '/assign', { to: to === '' ? null : to }), onClose);
  return (
    <Dialog title={t.case.assignTitle} onClose={onClose}>
      <Loading of={staff}>
        {({ items }) => {
          const able = items.filter(
            ({ role, disabledAt }) => disabledAt === null && (role === 'agent' || role === 'supervisor'),
          );
          const names: Record<string, string> = Object.fromEntries(able.map(({ id, name }) => [id, name]));
          return (
            <Form task={task} submit={t.save} onSubmit={assign}>
              <Choice
                label={t.case.to}
                value={to}
                options={{ '': t.case.release, ...names }}
                onPick={setTo}
              />
            </Form>
          );
        }}
      </Loading>
    </Dialog>
  );
}
