import { useDesk } from '../state/desk.ts';

/** Reads further, where a list goes on. */
export function MoreButton({ next, onMore }: { readonly next: string | null; readonly onMore: () => void }) {
  const { t } = useDesk();
  if (next === null) return null;
  return (
    <p class="actions more">
      <button type="button" onClick={onMore}>
        {t.more}
      </button>
    </p>
  );
}
