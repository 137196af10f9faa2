import type { Entity } from '../understanding.ts';
import type { Quantity } from './find-quantities.ts';
import type { Token } from './tokenize.ts';

/** The numbers of a message that are not part of something else that was found (`taken`). */
export function findNumbers(
  text: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  taken: readonly Entity[],
): Entity[] {
  return quantities.flatMap(({ first, last, value }) => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    if (taken.some((entity) => entity.start < end && start < entity.end)) return [];
    return [{ type: 'number' as const, text: text.slice(start, end), start, end, value }];
  });
}
