import type { CaseLine } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';
import { useTake } from '../case/use-take.ts';

export function TakeButton({ line: { id, code } }: { readonly line: Pick<CaseLine, 'id' | 'code'> }) {
  const { t } = useDesk();
  const { take, running } = useTake({ id, code });
  return (
    <button
      type="button"
      class="main small"
      aria-label={t.queue.takeCase(code)}
      disabled={running}
      onClick={take}
    >
      {t.queue.take}
    </button>
  );
}
