import type { Turn } from '#src/bot/turn.ts';

/** An age that the message gives with its unit, "seize ans", in years. */
export function ageTold({ said }: Pick<Turn, 'said'>): number | undefined {
  const value = said.entities.find(({ type }) => type === 'age')?.value;
  return typeof value === 'number' ? value : undefined;
}
