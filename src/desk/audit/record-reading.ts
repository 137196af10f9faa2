import type { Act } from '../../domain/audit/act.ts';
import type { Audit } from '../../storage/audit.ts';
import { makeAct, type ActParts } from './make-act.ts';

export interface ReadingParts extends ActParts {
  readonly audit: Pick<Audit, 'append'>;
}

/**
 * Notes in the audit that somebody reads something: `case.read` of `case:<id>`. A reading changes no document that
 * could hold it, so it goes straight into the chain; what was read is shown only when this has resolved.
 */
export async function recordReading(parts: ReadingParts, reading: Omit<Act, 'id' | 'at'>): Promise<void> {
  await parts.audit.append([makeAct(parts, reading)]);
}
