import { err, ok, type Result } from '../../domain/result.ts';
import { stepped } from '../../domain/referral/referral.ts';
import type { MadeReferral } from './ask-referral.ts';
import { advanceReferral } from './advance-referral.ts';
import { caseFor } from './case-for.ts';
import { changeReferral } from './change-referral.ts';
import { makeLink } from './make-link.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';
import { withReferralAct } from './with-referral-act.ts';

/** States in which there is nothing to read for the organisation: not yet, or not any more. */
const WITHOUT_PAGE = ['waiting', 'closed'];

/** A new page and a new code for an organisation that lost them, or typed wrong codes; the one before is gone. */
export async function renewLink(
  parts: ReferralParts,
  doer: Doer,
  { caseId, referral }: { readonly caseId: string; readonly referral: string },
): Promise<Result<MadeReferral, ReferralRefusal>> {
  const found = await caseFor(parts, caseId, doer);
  if (!found.ok) return found;
  const { link, shown } = makeLink(parts);
  const at = parts.now();
  const by = { kind: 'staff', id: doer.staff } as const;
  const changed = await changeReferral<'not_now' | 'not_found'>(parts, referral, (known) => {
    if (known.caseId !== caseId) return err('not_found');
    if (WITHOUT_PAGE.includes(known.state)) return err('not_now');
    const renewed = stepped(known, {
      at,
      what: 'link_renewed',
      state: known.state,
      by: doer.staff,
      note: null,
    });
    // A mail that has not gone out yet would lead to the page before.
    const owed =
      known.owed === null ? null : { ...known.owed, url: known.owed.url === null ? null : shown.url };
    return ok({ ...withReferralAct(parts, renewed, by, 'referral.link'), link, owed });
  });
  if (!changed.ok) {
    return err(
      changed.error === 'not_found' ? { code: 'not_found' } : { code: 'not_now', reason: 'wrong_state' },
    );
  }
  await advanceReferral(parts, referral);
  return ok({ referral: changed.value, shown });
}
