import type { Case } from '../../domain/cases/case.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { covers } from '../../domain/staff/permissions.ts';
import type { Cases } from '../../storage/cases.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';

/** A case that somebody may work on. */
export async function caseFor(
  { cases }: { readonly cases: Pick<Cases, 'find'> },
  caseId: string,
  { staff, scope }: Doer,
): Promise<Result<Case, ReferralRefusal>> {
  const known = await cases.find(caseId);
  if (known === undefined) return err({ code: 'not_found' });
  if (!covers(scope, staff, known.owner ?? null)) return err({ code: 'forbidden' });
  return known.erased === true ? err({ code: 'not_now', reason: 'closed' }) : ok(known);
}
