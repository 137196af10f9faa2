import type { Find } from './find.ts';

/** The number that a find is worth; the library writes decimals as its language does: "2,5". */
export function numberOf(find: Find | undefined): number | undefined {
  const value = find?.resolution['value'];
  const number = typeof value === 'string' && value !== '' ? Number(value.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
