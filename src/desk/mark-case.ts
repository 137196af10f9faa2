import type { Case } from '../domain/cases/case.ts';
import { markedCase, type Mark } from '../domain/cases/marked-case.ts';
import type { Cases } from '../storage/cases.ts';
import type { Tries } from '../storage/tries.ts';
import { changeCase } from './change-case.ts';

export interface MarkParts {
  readonly cases: Cases;
  readonly tries: Pick<Tries, 'unlock'>;
  readonly now: () => Date;
}

/** Notes on the case of a code what staff did, or lets its code be tried again; undefined when nobody has the code. */
export async function markCase(
  parts: MarkParts,
  code: string,
  mark: Mark | 'unlocked',
): Promise<Case | undefined> {
  const found = await parts.cases.ofCode(code);
  if (found === undefined) return undefined;
  if (mark !== 'unlocked')
    return changeCase(parts, found.id, (known) => markedCase(known, mark, parts.now()));
  await parts.tries.unlock(`code ${code}`);
  return found;
}
