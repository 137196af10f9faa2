import type { ActSource } from '../../storage/acts.ts';
import type { Audit } from '../../storage/audit.ts';

const AT_ONCE = 100;

/**
 * Chains the acts that wait in a source into the audit, then takes them out of their documents. Killed in between they
 * are chained once all the same: an act that is in the audit is not added again.
 */
export async function chainActs(audit: Pick<Audit, 'append'>, source: ActSource): Promise<void> {
  for (;;) {
    const pending = await source.pending(AT_ONCE);
    if (pending.length === 0) return;
    const acts = pending.flatMap((document) => document.acts);
    await audit.append([...acts].sort((one, other) => one.at.getTime() - other.at.getTime()));
    for (const document of pending) await source.drop(document);
  }
}
