import type { Entity } from '../../understanding.ts';
import type { Quantity } from './find-quantities.ts';
import type { Token } from '../tokenize.ts';

/** The numbers of a message; what else they are part of is not asked here. */
export function findNumbers(
  text: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): Entity[] {
  return quantities.map(({ first, last, value }) => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    return { type: 'number' as const, text: text.slice(start, end), start, end, value };
  });
}
