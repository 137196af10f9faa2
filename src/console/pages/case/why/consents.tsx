import type { CaseDetail } from '../../../api/contract.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';

const WHAT = ['keep', 'callBack', 'passOn'] as const;

/** Each consent as it was given: the text that was shown, when, and which organisations it names. */
export function Consents({ consents }: Pick<CaseDetail, 'consents'>) {
  const { t } = useDesk();
  const unasked = WHAT.filter((what) => consents.every((line) => line.what !== what));
  return (
    <section class="card" aria-labelledby="consents">
      <h2 id="consents">{t.why.consents}</h2>
      <ul class="consents">
        {consents.map(({ what, answer, at, wording, organisations }) => (
          <li key={`${what} ${at ?? ''} ${organisations.join(' ')}`}>
            <strong>{t.why.consent[what]}</strong> : {t.why.answer[answer]}
            {at !== null && (
              <>
                {' '}
                · <When at={at} />
              </>
            )}
            {wording !== '' && <p class="soft">« {wording} »</p>}
          </li>
        ))}
        {unasked.map((what) => (
          <li key={what}>
            <strong>{t.why.consent[what]}</strong> : <span class="soft">{t.why.notAsked}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
