import { err, ok, type Result } from '../../domain/result.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import type { Referrals } from '../../storage/referrals.ts';

/**
 * Changes a referral as it is by now: reads it, applies the change, and writes it if nobody else wrote meanwhile, else
 * again. A change that gives back what it got writes nothing.
 */
export async function changeReferral<E>(
  { referrals }: { readonly referrals: Pick<Referrals, 'find' | 'save'> },
  id: string,
  change: (known: Referral) => Result<Referral, E>,
): Promise<Result<Referral, E | 'not_found'>> {
  for (;;) {
    const known = await referrals.find(id);
    if (known === undefined) return err('not_found');
    const changed = change(known);
    if (!changed.ok || changed.value === known) return changed;
    if (await referrals.save(changed.value)) return ok({ ...changed.value, version: known.version + 1 });
  }
}
