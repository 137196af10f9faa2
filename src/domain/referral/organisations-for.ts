import type { Report } from '../cases/report.ts';
import type { Organisation, Serves } from './organisation.ts';

/** Who needs an organisation, as far as it is known. */
export interface OrganisationNeed {
  readonly report: Pick<Report, 'child' | 'form' | 'region'>;
  /** Whether the person is in another country. */
  readonly isAbroad: boolean;
  readonly mode: 'demo' | 'production';
}

/** A question for each: more would be asked of somebody who has answered a dozen. */
const MOST = 2;

/**
 * The organisations that could help, at most two, the best first; none when none is known to. One that serves just
 * this need comes before one that serves anybody, one in the person's region before one of the whole country. Abroad
 * only those of the whole country. In production only those that agreed to take reports.
 */
export function organisationsFor(
  need: OrganisationNeed,
  organisations: readonly Organisation[],
): Organisation[] {
  const needs = needsOf(need);
  const rank = ({ serves, regions }: Organisation): number =>
    (needs.some((one) => serves.includes(one)) ? 0 : 2) + (regions.length > 0 ? 0 : 1);
  return organisations
    .filter(({ agreed }) => need.mode === 'demo' || agreed !== null)
    .filter(({ regions }) => reaches(regions, need))
    .filter(({ serves }) => serves.includes('any') || needs.some((one) => serves.includes(one)))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

function reaches(regions: readonly string[], { isAbroad, report }: OrganisationNeed): boolean {
  if (regions.length === 0) return true;
  return !isAbroad && report.region !== null && regions.includes(report.region);
}

function needsOf({ report: { child, form }, isAbroad }: OrganisationNeed): Serves[] {
  return [
    ...(child === true ? ['child' as const] : []),
    ...(form === 'sexual' || form === 'marriage' ? ['violence' as const] : []),
    ...(form === 'descent' ? ['descent' as const] : []),
    ...(isAbroad ? ['migration' as const] : []),
  ];
}
