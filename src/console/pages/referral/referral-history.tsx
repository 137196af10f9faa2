import type { Referral } from '../../api/contract.ts';
import { When } from '../../parts/when.tsx';
import { useDesk } from '../../state/desk.ts';

export function ReferralHistory({ history }: Pick<Referral, 'history'>) {
  const { t } = useDesk();
  return (
    <details>
      <summary>{t.referral.history}</summary>
      <ol class="timeline">
        {history.map(({ at, state, what, note }, index) => (
          <li key={index}>
            <When at={at} />
            <span>
              {t.referral.what[what] ?? t.referral.state[state]}
              {note !== null && ` : ${note}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
