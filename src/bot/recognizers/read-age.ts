import { findAges } from '../../domain/language/find-ages.ts';
import { findQuantities } from '../../domain/language/find-quantities.ts';
import { foldWord } from '../../domain/language/fold.ts';
import type { Language } from '../../domain/messages.ts';
import { answerWords } from './answer-words.ts';

/**
 * The age in years in an answer to a prompt, when its unit is there: "16 ans", "seize ans", "3 mois" (0), "san
 * tan ni duuru". A bare number is no age by itself; a length of time ("depuis 3 ans") is none at all. French is
 * read by Microsoft's recognizer, Bambara here.
 */
export async function readAge(text: string, language: Language = 'fr'): Promise<number | undefined> {
  const own = ownAge(text);
  if (language === 'bm' && own !== undefined) return own;
  return (await frenchAge(text)) ?? own;
}

function ownAge(text: string): number | undefined {
  const words = answerWords(text);
  const value = findAges(text, words, findQuantities(text, words))[0]?.value;
  return typeof value === 'number' ? value : undefined;
}

const UNITS = new Set('an ans mois semaine semaines jour jours année années'.split(' ').map(foldWord));
const DURATION = /(?:depuis|pendant|durant|dans|il y a|ça fait|après)\s*$/iu;
const MONTHS = 12;

async function frenchAge(text: string): Promise<number | undefined> {
  if (!answerWords(text).some(({ key }) => UNITS.has(key))) return undefined;
  const { askSuite } = await import('./suite.ts');
  const age = (await askSuite('age', text)).find(({ start }) => !DURATION.test(text.slice(0, start)));
  const value = Number(age?.value.replace(',', '.') ?? 'none');
  return age === undefined || !Number.isFinite(value) ? undefined : inYears(value, age.unit ?? '');
}

/** The recognizer names its units in French: Ans, Mois, Semaines, Jours. */
function inYears(value: number, unit: string): number {
  if (/^an/i.test(unit)) return Math.floor(value);
  return /^mois/i.test(unit) ? Math.floor(value / MONTHS) : 0;
}
