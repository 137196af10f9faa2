import type { Strength } from './indicator.ts';

/** How many indicators of each strength a dimension holds, and whether that makes it positive. */
export interface Weight {
  readonly strong: number;
  readonly medium: number;
  readonly weak: number;
  readonly positive: boolean;
}

/**
 * Weighs one dimension. It is positive with two strong indicators, one strong and any other, three medium,
 * or two medium and one weak: never with one alone, never with weak ones only.
 * Source: ILO and European Commission, operational indicators of trafficking in human beings, 2009.
 */
export function weighDimension(strengths: readonly Strength[]): Weight {
  const count = (wanted: Strength): number => strengths.filter((strength) => strength === wanted).length;
  const [strong, medium, weak] = [count('strong'), count('medium'), count('weak')];
  const positive =
    strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);
  return { strong, medium, weak, positive };
}
