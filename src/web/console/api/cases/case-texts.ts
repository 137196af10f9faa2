import type { Catalogue } from '../../../../content/catalogue.ts';
import type { CannedAnswer } from '../../../../domain/canned.ts';
import type { CaseDesk } from '../../../../desk/cases/case-desk.ts';

/** What the routes of cases work with. */
export interface CaseParts {
  readonly desk: CaseDesk;
  readonly catalogue: Catalogue;
  readonly canned: readonly CannedAnswer[];
}

/** A text for staff, where there is one for what may be of an older version; else what it was asked for. */
export function staffText(catalogue: Catalogue, key: string, otherwise: string): string {
  return catalogue.has('fr', key) ? catalogue.text('fr', key) : otherwise;
}
