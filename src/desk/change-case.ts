import type { Case } from '../domain/cases/case.ts';
import type { Cases } from '../storage/cases.ts';

/**
 * Changes a case as it is by now: reads it, applies the change, and writes it if nobody else wrote meanwhile,
 * else again. A change that gives back what it got writes nothing. Undefined when there is no such case.
 */
export async function changeCase(
  { cases }: { readonly cases: Cases },
  id: string,
  change: (known: Case) => Case,
): Promise<Case | undefined> {
  for (;;) {
    const known = await cases.find(id);
    if (known === undefined) return undefined;
    const changed = change(known);
    if (changed === known || (await cases.save(changed, known))) return changed;
  }
}
