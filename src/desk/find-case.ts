import type { Case } from '../domain/cases/case.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Cases } from '../storage/cases.ts';

/**
 * The case that a staff member names by its code or its first signs (null: no code at all). Among several the ones
 * that they are likely to mean count, if there are any; two of those are not guessed between.
 */
export async function findCase(
  { cases }: { readonly cases: Cases },
  code: string | null,
  isLikely: (known: Case) => boolean,
): Promise<Result<Case, 'unknown_code' | 'ambiguous_code'>> {
  const found = code === null ? [] : await cases.findByCode(code);
  const likely = found.filter(isLikely);
  const [known, ...others] = likely.length > 0 ? likely : found;
  if (known === undefined) return err('unknown_code');
  return others.length > 0 ? err('ambiguous_code') : ok(known);
}
