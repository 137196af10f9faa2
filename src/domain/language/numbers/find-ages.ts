import type { Entity } from '../../understanding.ts';
import type { Quantity } from './find-quantities.ts';
import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';

/** The oldest age that is believed. */
const OLDEST = 110;

/**
 * The ages in a message: "16 ans", "seize ans", "san 15", "san tan ni duuru". Years that somebody waited, worked
 * or signed for ("depuis 3 ans", "san fila kɔnɔ") are no age, and neither is a year of the calendar.
 */
export function findAges(text: string, tokens: readonly Token[], quantities: readonly Quantity[]): Entity[] {
  return quantities.flatMap((quantity) => {
    const { first, last, value } = quantity;
    if (!Number.isInteger(value) || value < 1 || value > OLDEST) return [];
    const french = quantity.written !== 'bm' && isFrenchAge(tokens, quantity);
    const bambara = !french && quantity.written !== 'fr' && isBambaraAge(tokens, quantity);
    if (!french && !bambara) return [];
    const start = tokens[bambara ? first - 1 : first]?.start ?? 0;
    const end = tokens[french ? last + 1 : last]?.end ?? start;
    return [{ type: 'age' as const, text: text.slice(start, end), start, end, value }];
  });
}

const YEARS = keys('ans an');
/** What a number of years is when these come right before it. */
const DURATION = keys('depuis pendant durant en dans après avant fait font environ sous');
/** What comes before an age: avoir, the age itself, "une fille de", and persons. */
const HAVING = keys('ai a as ont avait avais avons aura âgé âgée age âge de d est moi');
/** "Elle n'a que 9 ans". */
const ONLY = foldWord('que');
const PERSONS = keys(
  'fille filles fils garçon enfant enfants fillette femme homme soeur frère bébé mineur mineure bonne jeune petite petit',
);
const LENGTH_OF = keys('contrat travail prison service peine plus moins bout retard esclavage y');
/** "Deux ans sans paie", "trois ans que je travaille". */
const NOT_AFTER = keys('sans de d que');

function isFrenchAge(tokens: readonly Token[], { first, last }: Quantity): boolean {
  const key = keyIn(tokens);
  if (!YEARS.has(key(last + 1))) return false;
  if (DURATION.has(key(first - 1)) || LENGTH_OF.has(key(first - 1)) || LENGTH_OF.has(key(first - 2)))
    return false;
  const only = key(first - 1) === ONLY && HAVING.has(key(first - 2));
  if (only || HAVING.has(key(first - 1)) || PERSONS.has(key(first - 1)) || PERSONS.has(key(first - 2)))
    return true;
  return first === 0 && !NOT_AFTER.has(key(last + 2)) && tokens.length <= last + FEW;
}

const SAN = foldWord('san');
const SI = foldWord('si');
const BAMBARA_PERSONS = keys('den denmisɛn denmuso denkɛ npogotiginin npogotigi sunguru muso cɛ bɛ ka ye');
const ENDINGS = keys('na la don');
/** "Within", "it is … years that", "ago". */
const BAMBARA_DURATION = keys('kɔnɔ bɔ');
const SINCE = keys('kabini');
const PERFECT = keys('y ye');

function isBambaraAge(tokens: readonly Token[], { first, last }: Quantity): boolean {
  const key = keyIn(tokens);
  if (key(first - 1) !== SAN || SINCE.has(key(first - 2)) || BAMBARA_DURATION.has(key(last + 1)))
    return false;
  // "N y'a san kɛmɛ na": bought at a price.
  if (key(first - 2) === 'a' && PERFECT.has(key(first - 3))) return false;
  const saysAge = [2, 3, 4, 5].some((back) => key(first - back) === SI);
  const alone = first === 1 && tokens.length <= last + FEW;
  return saysAge || alone || BAMBARA_PERSONS.has(key(first - 2)) || ENDINGS.has(key(last + 1));
}

/** A message with at most so many words beyond the number is nothing but an age. */
const FEW = 3;

function keyIn(tokens: readonly Token[]): (index: number) => string {
  return (index) => tokens[index]?.key ?? '';
}

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldWord));
}
