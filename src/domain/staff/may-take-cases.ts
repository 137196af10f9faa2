import { scopeOf } from './permissions.ts';
import type { Role } from './role.ts';

/** Whether somebody of a role may take cases: only they are put on the rota, alerted, and obeyed by message. */
export function mayTakeCases(role: Role): boolean {
  return scopeOf('case.take', role) !== undefined;
}
