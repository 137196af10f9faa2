import type { Staff } from '../../api/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { ShiftForm } from './shift-form.tsx';

export function ShiftDialog({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useDesk();
  const staff = useLoaded('staff', (get) => get<{ items: readonly Staff[] }>('/staff'));
  return (
    <Dialog title={t.duty.add} onClose={onClose}>
      <Loading of={staff}>
        {({ items }) => (
          <ShiftForm
            people={items.filter(
              ({ disabledAt, role }) => disabledAt === null && (role === 'agent' || role === 'supervisor'),
            )}
            onDone={() => {
              onDone();
              onClose();
            }}
          />
        )}
      </Loading>
    </Dialog>
  );
}
