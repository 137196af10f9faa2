import type { Referral } from '../../api/contract.ts';
import { ClockBadge } from '../../parts/clock-badge.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from '../case/use-case.ts';
import { HeardForm } from './heard-form.tsx';
import { ReferralHistory } from './referral-history.tsx';

const WAITS: readonly Referral['state'][] = ['sent', 'unanswered'];
const ENDED: readonly Referral['state'][] = ['closed', 'refused', 'waiting'];

/** One referral: its state, its clock, and what is to be done about it. */
export function ReferralCard({
  open,
  referral,
  onChange,
}: {
  readonly open: OpenCase;
  readonly referral: Referral;
  readonly onChange: (referral: Referral) => void;
}) {
  const { t, session } = useDesk();
  const task = useTask();
  const { id, name, need, way, state, by, approvedBy, rule, answerBy } = referral;
  const mayApprove = state === 'waiting' && open.may('referral.approve') && by.id !== session.staff.id;
  const judge = (approve: boolean): void =>
    task.run(() => open.send<Referral>('POST', `/referrals/${id}/approve`, { approve }), onChange);
  const renew = (): void => task.run(() => open.send<Referral>('POST', `/referrals/${id}/link`), onChange);
  return (
    <li class="referral">
      <p class="referral-head">
        <strong>{name}</strong>
        <span class={`state state-${state}`}>{t.referral.state[state]}</span>
      </p>
      <p class="soft">
        {t.need[need]} · {t.referral.ways[way]} · {t.referral.by(by.name)}
        {approvedBy !== null && ` · ${t.referral.approvedBy(approvedBy.name)}`}
        {rule !== null && ` · ${t.referral.rules[rule]}`}
      </p>
      {WAITS.includes(state) && answerBy !== null && (
        <p>
          {t.referral.answerBy} : <ClockBadge until={answerBy} />
        </p>
      )}
      {mayApprove && (
        <p class="actions">
          <button type="button" class="main" disabled={task.running} onClick={() => judge(true)}>
            {t.referral.approve}
          </button>
          <button type="button" disabled={task.running} onClick={() => judge(false)}>
            {t.referral.disapprove}
          </button>
        </p>
      )}
      {way !== 'sms' && WAITS.includes(state) && open.may('referral.send') && (
        <p class="actions">
          <button type="button" class="small" disabled={task.running} onClick={renew}>
            {t.referral.renew}
          </button>
        </p>
      )}
      {referral.next !== null && <p>{t.referral.next(referral.next.name)}</p>}
      <FailureNote failure={task.failure} />
      <ReferralHistory history={referral.history} />
      {open.may('referral.change') && !ENDED.includes(state) && (
        <HeardForm open={open} referral={referral} onDone={onChange} />
      )}
    </li>
  );
}
