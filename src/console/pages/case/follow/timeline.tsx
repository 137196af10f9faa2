import type { CaseDetail } from '../../../api/contract.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';

/** Everything that happened to a case, the newest first. */
export function Timeline({ timeline }: Pick<CaseDetail, 'timeline'>) {
  const { t } = useDesk();
  const closing: Readonly<Record<string, string | undefined>> = t.case.closing;
  /** Details are of a closed kind; those that are no words yet become some. */
  const inWords = (what: string, detail: string): string => {
    if (what === 'closed') return closing[detail] ?? detail;
    return what === 'level' ? detail.replace(' to ', ' → ') : detail;
  };
  return (
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">{t.follow.timeline}</h2>
      <ol class="timeline">
        {[...timeline].reverse().map(({ at, what, detail, by }, index) => (
          <li key={`${at} ${what} ${index}`}>
            <When at={at} />
            <span>
              <strong>{t.follow.what[what] ?? what}</strong>
              {detail !== null && ` : ${inWords(what, detail)}`}
              {by !== null && <span class="soft"> · {by.name}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
