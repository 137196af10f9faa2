import type { Language } from '../../domain/messages.ts';
import { numberOf } from './number-of.ts';
import { recognize } from './recognize.ts';

const MONTHS = 12;

/**
 * The age in years in an answer to a prompt, when its unit is there: "16 ans", "seize ans", "3 mois" (0), "san
 * tan ni duuru". A bare number is no age by itself; a length of time ("depuis 3 ans") is none at all.
 */
export async function readAge(text: string, language: Language = 'fr'): Promise<number | undefined> {
  const [age] = await recognize('age', text, { language });
  const years = numberOf(age);
  const unit = age?.resolution['unit'];
  return years === undefined ? undefined : inYears(years, typeof unit === 'string' ? unit : '');
}

/** Units as the models name them: Ans, Mois, Semaines, Jours; San. */
function inYears(value: number, unit: string): number {
  if (/^(?:an|san)/i.test(unit)) return Math.floor(value);
  return /^mois/i.test(unit) ? Math.floor(value / MONTHS) : 0;
}
