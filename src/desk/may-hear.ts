import type { Change } from '../domain/change.ts';
import { covers, scopeOf, type Action } from '../domain/staff/permissions.ts';
import type { Role } from '../domain/staff/role.ts';

/** What somebody must be allowed to read to hear that it changed. */
const READS: Readonly<Record<Change['kind'], Action>> = {
  case: 'case.list',
  directory: 'directory.read',
  duty: 'duty.read',
};

/**
 * Whether somebody hears of a change: of what they may read, and of a case that they could read until it changed, since
 * it must go from their queue.
 */
export function mayHear(
  { kind, owner, ownerBefore }: Change,
  { id, role }: { readonly id: string; readonly role: Role },
): boolean {
  const scope = scopeOf(READS[kind], role);
  if (scope === undefined) return false;
  return kind !== 'case' || covers(scope, id, owner) || covers(scope, id, ownerBefore);
}
