import { PageHead } from '../parts/page-head.tsx';
import { useDesk } from '../state/desk.ts';

export function LostPage() {
  const { t } = useDesk();
  return (
    <>
      <PageHead title={t.lost.title} />
      <p>{t.lost.text}</p>
    </>
  );
}
