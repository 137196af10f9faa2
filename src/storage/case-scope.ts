import type { Scope } from '../domain/staff/permissions.ts';
import { NOBODY } from './sealed-case.ts';

/** Whose eyes a list is for: what somebody may do, and who they are. */
export interface CaseScope {
  readonly scope: Scope;
  /** Id of the account. */
  readonly staff: string;
}

/** The part of a query that says the same as `covers`: a list holds what its reader could read one by one. */
export function ownersIn({ scope, staff }: CaseScope): object {
  switch (scope) {
    case 'any':
      return {};
    case 'own':
      return { owner: staff };
    case 'own_or_free':
      return { owner: { $in: [NOBODY, staff] } };
  }
}
