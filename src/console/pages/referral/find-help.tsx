import { useState } from 'preact/hooks';
import type { Match, Need, PageOf, Referral } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import type { OpenCase } from '../case/use-case.ts';
import { MatchCard } from './match-card.tsx';
import { SendDialog } from './send-dialog.tsx';

/** Who can help with a need, best first, and the way there. */
export function FindHelp({
  open,
  onSent,
}: {
  readonly open: OpenCase;
  readonly onSent: (referral: Referral) => void;
}) {
  const { t } = useDesk();
  const [need, setNeed] = useState<Need>('shelter');
  const [chosen, setChosen] = useState<Match | undefined>();
  const { id } = open.case;
  const matches = useLoaded(`${id} ${need}`, (get) => get<PageOf<Match>>(`/cases/${id}/matches`, { need }));
  return (
    <section class="card" aria-labelledby="find">
      <h2 id="find">{t.referral.find}</h2>
      <Choice label={t.referral.need} value={need} options={t.need} onPick={setNeed} />
      <Loading of={matches}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{t.referral.noMatch}</p>
          ) : (
            <ol class="stack matches">
              {items.map((match) => (
                <MatchCard
                  key={`${match.organisation} ${match.service}`}
                  match={match}
                  onChoose={() => setChosen(match)}
                />
              ))}
            </ol>
          )
        }
      </Loading>
      {chosen !== undefined && (
        <SendDialog
          open={open}
          match={chosen}
          need={need}
          onClose={() => setChosen(undefined)}
          onSent={(referral) => {
            setChosen(undefined);
            onSent(referral);
          }}
        />
      )}
    </section>
  );
}
