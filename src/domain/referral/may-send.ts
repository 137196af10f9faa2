import type { Case } from '../cases/case.ts';
import { allowedOrganisations } from '../cases/consent.ts';

/** Rules by which a case may be referred without consent; each needs a second person. */
export const REFERRAL_RULES = ['child', 'life_in_danger'] as const;
export type ReferralRule = (typeof REFERRAL_RULES)[number];

/** Whether a case may be sent to an organisation, or what it needs first. */
export type MaySend = 'yes' | 'needs_consent' | 'needs_second_person';

const ADULT = 18;

/**
 * Whether a case may be sent to an organisation: with the person's consent that names it, or, for a child or a life in
 * danger, when two members of staff say so.
 * Source: nothing that identifies is forwarded without informed consent; the rule for a child and for a life in danger
 * is to be fixed by the National Coordinating Committee.
 */
export function maySend(known: Pick<Case, 'report' | 'level' | 'erased'>, organisation: string): MaySend {
  if (known.erased === true) return 'needs_consent';
  if (allowedOrganisations(known.report.consents).includes(organisation)) return 'yes';
  return rulesFor(known).length > 0 ? 'needs_second_person' : 'needs_consent';
}

/** The rules that a case falls under. */
export function rulesFor({
  report,
  level,
  erased,
}: Pick<Case, 'report' | 'level' | 'erased'>): ReferralRule[] {
  if (erased === true) return [];
  const isChild = report.age === null ? report.child === true : report.age < ADULT;
  return [
    ...(isChild ? ['child' as const] : []),
    ...(report.dangerNow || level === 'P1' ? ['life_in_danger' as const] : []),
  ];
}
