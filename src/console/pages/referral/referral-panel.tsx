import { useState } from 'preact/hooks';
import type { PageOf, Referral } from '../../api/contract.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesk } from '../../state/desk.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import type { OpenCase } from '../case/use-case.ts';
import { LinkDialog } from './link-dialog.tsx';
import { FindHelp } from './find-help.tsx';
import { ReferralCard } from './referral-card.tsx';

/** To whom a case was handed on and how far that is, and who else can help. */
export function ReferralPanel({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const { id } = open.case;
  const list = useLoaded(id, (get) => get<PageOf<Referral>>(`/cases/${id}/referrals`));
  const [link, setLink] = useState<Referral['link']>(null);
  // A link that was made is shown at once: it is not to be had again.
  const shown = (referral: Referral): void => {
    setLink(referral.link);
    list.reload();
  };
  useChanges(({ kind, id: changed }) => kind === 'case' && changed === id, list.reload);
  return (
    <>
      <section class="card" aria-labelledby="referrals">
        <h2 id="referrals">{t.referral.title}</h2>
        <Loading of={list}>
          {({ items }) =>
            items.length === 0 ? (
              <p class="soft">{t.referral.none}</p>
            ) : (
              <ul class="stack">
                {items.map((referral) => (
                  <ReferralCard key={referral.id} open={open} referral={referral} onChange={shown} />
                ))}
              </ul>
            )
          }
        </Loading>
      </section>
      {open.may('referral.send') && open.case.status !== 'closed' && <FindHelp open={open} onSent={shown} />}
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </>
  );
}
