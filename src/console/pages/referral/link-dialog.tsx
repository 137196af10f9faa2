import type { Referral } from '../../api/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useDesk } from '../../state/desk.ts';

/** The link of a referral and its code, which are told apart from each other; they are not shown again. */
export function LinkDialog({
  link,
  onClose,
}: {
  readonly link: NonNullable<Referral['link']>;
  readonly onClose: () => void;
}) {
  const { t } = useDesk();
  return (
    <Dialog title={t.referral.link} onClose={onClose}>
      <p class="secret">{link.url}</p>
      <p>
        {t.referral.linkCode} : <strong class="secret">{link.code}</strong>
      </p>
    </Dialog>
  );
}
