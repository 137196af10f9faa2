import { Dialog } from '../../parts/dialog.tsx';
import { useDesk } from '../../state/desk.ts';

export interface ShownPassword {
  readonly name: string;
  readonly password: string;
}

/** A first password, which is shown once. */
export function FirstPassword({
  shown,
  onClose,
}: {
  readonly shown: ShownPassword;
  readonly onClose: () => void;
}) {
  const { t } = useDesk();
  return (
    <Dialog title={t.staff.password(shown.name)} onClose={onClose}>
      <p>
        <code class="secret">{shown.password}</code>
      </p>
      <p class="soft">{t.staff.passwordHint}</p>
    </Dialog>
  );
}
