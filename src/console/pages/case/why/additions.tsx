import type { CaseDetail } from '../../../api/contract.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';

/** What came with the return code, perhaps from somebody else. */
export function Additions({ additions }: Pick<CaseDetail, 'additions'>) {
  const { t } = useDesk();
  if (additions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="additions">
      <h2 id="additions">{t.why.additions}</h2>
      <ul class="stack">
        {additions.map(({ at, by, words }) => (
          <li key={at}>
            <p class="soft">
              <When at={at} /> · {by === 'pin' ? t.why.byPin : t.why.byCode}
            </p>
            {words !== null && <blockquote>{words}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
