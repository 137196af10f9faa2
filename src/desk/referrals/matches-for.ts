import type { Case } from '../../domain/cases/case.ts';
import { matchDirectory, type DirectoryMatch } from '../../domain/directory/match.ts';
import type { Need } from '../../domain/directory/need.ts';
import { nearRegions } from '../../domain/directory/near-regions.ts';
import { whoIsNamed } from '../../domain/people/who-is-named.ts';
import { maySend, type MaySend } from '../../domain/referral/may-send.ts';
import type { ReferralWay } from '../../domain/referral/referral.ts';
import { ok, type Result } from '../../domain/result.ts';
import { caseFor } from './case-for.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';
import { waysTo } from './ways-to.ts';

type MatchParts = Pick<
  ReferralParts,
  'cases' | 'live' | 'country' | 'calendarAt' | 'mode' | 'now' | 'smsChannel' | 'sendMail'
>;

/** What is looked for; what staff know beside the report. */
export interface Wanted {
  readonly need: Need;
  readonly sex?: 'woman' | 'man' | undefined;
  readonly cercle?: string | undefined;
}

/** A service that can help with a case, how it can be reached, and whether the case may be sent to it. */
export interface CaseMatch extends DirectoryMatch {
  readonly ways: readonly ReferralWay[];
  readonly allowed: MaySend;
}

/** Who can help with a case, best first. */
export async function matchesFor(
  parts: MatchParts,
  caseId: string,
  wanted: Wanted,
  doer: Doer,
): Promise<Result<CaseMatch[], ReferralRefusal>> {
  const known = await caseFor(parts, caseId, doer);
  if (!known.ok) return known;
  const matches = await matchesOf(parts, known.value, wanted);
  return ok(
    matches.map((match) => ({
      ...match,
      ways: waysTo(parts, match.entry).map(({ way }) => way),
      allowed: maySend(known.value, match.entry.id),
    })),
  );
}

/** The services that fit what is known of a case. */
export async function matchesOf(
  parts: Pick<MatchParts, 'live' | 'country' | 'calendarAt' | 'mode' | 'now'>,
  { report, region }: Case,
  { need, sex, cercle }: Wanted,
): Promise<DirectoryMatch[]> {
  const { live, country, mode } = parts;
  const now = parts.now();
  const isWoman = whoIsNamed(report.words.join('\n'), country.people).woman;
  return matchDirectory(live.entries(), {
    need,
    region,
    near: nearRegions(region, country.regions),
    cercle: cercle ?? null,
    country: report.country ?? country.meta.code,
    age: report.age,
    isChild: report.child,
    sex: sex ?? (isWoman && report.about === 'self' ? 'woman' : null),
    now,
    calendar: await parts.calendarAt(now),
    mode,
  });
}
