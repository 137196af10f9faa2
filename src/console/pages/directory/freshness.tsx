import type { EntryLine } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

const SIGNS: Readonly<Record<EntryLine['freshness'], string>> = {
  fresh: '✓',
  due: '◔',
  expired: '✕',
  unverified: '?',
};

/** How fresh an entry is: in words, with a sign, and who verified it when. */
export function Freshness({ entry }: { readonly entry: EntryLine }) {
  const { t, time } = useDesk();
  const { freshness, verifiedOn, verifiedBy, nextCheck } = entry;
  return (
    <p class={`fresh fresh-${freshness}`}>
      <strong>
        <span aria-hidden="true">{SIGNS[freshness]}</span> {t.directory.fresh[freshness]}
      </strong>
      {verifiedOn !== null && verifiedBy !== null && (
        <span class="soft"> · {t.directory.verifiedOn(time.day(verifiedOn), verifiedBy)}</span>
      )}
      {nextCheck !== null && <span class="soft"> · {t.directory.nextCheck(time.day(nextCheck))}</span>}
    </p>
  );
}
