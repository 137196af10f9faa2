import type { CaseDetail } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';
import { Additions } from './additions.tsx';
import { Consents } from './consents.tsx';
import { Dimensions } from './dimensions.tsx';
import { KnownFacts } from './known-facts.tsx';
import { Signs } from './signs.tsx';

/** Why a case has its level, what is known, and what the person agreed to. */
export function Why({ case: known }: { readonly case: CaseDetail }) {
  const { t } = useDesk();
  return (
    <>
      <section class="card" aria-labelledby="why">
        <h2 id="why">{t.why.title}</h2>
        {known.levelReason !== null && <p class="note">{known.levelReason}</p>}
        <ul class="rules">
          {known.rules.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
        <Signs reasons={known.reasons} language={known.language} />
        <Dimensions dimensions={known.dimensions} />
      </section>
      <KnownFacts case={known} />
      <Consents consents={known.consents} />
      <Additions additions={known.additions} />
    </>
  );
}
