import type { CaseDetail } from '../../../api/contract.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';

/** Each consent as it was given: the text that was shown, when, and which organisations it names. */
export function Consents({ consents }: Pick<CaseDetail, 'consents'>) {
  const { t } = useDesk();
  return (
    <section class="card" aria-labelledby="consents">
      <h2 id="consents">{t.why.consents}</h2>
      <ul class="consents">
        {consents.map(({ what, given, at, wording, organisations }) => (
          <li key={`${what} ${at ?? ''} ${organisations.join(' ')}`}>
            <strong>{t.why.consent[what]}</strong> :{' '}
            {at === null ? t.why.notAsked : given ? t.why.given : t.why.refused}
            {at !== null && (
              <>
                {' '}
                · <When at={at} />
              </>
            )}
            {wording !== '' && <p class="soft">« {wording} »</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
