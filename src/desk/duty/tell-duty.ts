import type { DutyParts } from './duty-parts.ts';

/** Tells the open consoles that the rota or its holidays changed. */
export function tellDuty(parts: DutyParts, id: string): Promise<void> {
  return parts.tellDesk({ kind: 'duty', id, what: 'changed', level: null, owner: null });
}
