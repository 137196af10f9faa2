import type { Case } from '../../domain/cases/case.ts';
import type { Entry } from '../../domain/directory/entry.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import { matchesOf } from './matches-for.ts';
import type { ReferralParts } from './referral-parts.ts';

/** Who to ask next about a case: the best match that has not been asked yet; undefined when there is none. */
export async function nextMatch(
  parts: ReferralParts,
  known: Case,
  { need }: Pick<Referral, 'need'>,
): Promise<{ readonly entry: Entry; readonly service: string } | undefined> {
  const asked = (await parts.referrals.ofCase(known.id)).map(({ organisation }) => organisation);
  const matches = await matchesOf(parts, known, { need });
  const next = matches.find(({ entry }) => !asked.includes(entry.id));
  return next === undefined ? undefined : { entry: next.entry, service: next.service.id };
}
