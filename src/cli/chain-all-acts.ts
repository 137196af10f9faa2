import { chainActs } from '../desk/audit/chain-acts.ts';
import type { Storage } from '../storage/open-storage.ts';

/** Chains what a command did into the audit: no service may be running that would. */
export async function chainAllActs({ audit, acts }: Storage): Promise<void> {
  for (const source of acts.values()) await chainActs(audit, source);
}
