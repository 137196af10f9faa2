import type { Act } from '../domain/audit/act.ts';
import type { Case } from '../domain/cases/case.ts';

/** A case with what somebody just did to it, for the audit: written in the same write as what they did. */
export function withAct(known: Case, act: Omit<Act, 'subject'>): Case {
  return { ...known, acts: [...known.acts, { ...act, subject: `case:${known.id}` }] };
}
