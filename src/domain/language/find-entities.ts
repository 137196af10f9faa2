import type { Entity } from '../understanding.ts';
import { findDates } from './dates/find-dates.ts';
import type { FoundDate } from './dates/found-date.ts';
import { findAges } from './numbers/find-ages.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { findPhones } from './numbers/find-phones.ts';
import { findQuantities } from './numbers/find-quantities.ts';
import { createFindRegions, type Place } from './places/find-regions.ts';
import { foldWord } from './fold.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { findMoney } from './money/find-money.ts';
import type { Token } from './tokenize.ts';

export type FindEntities = (text: string, tokens: readonly Token[]) => Entity[];

/**
 * Makes the function that finds ages, amounts of money, dates, numbers, phone numbers and regions in a message, in
 * the order of the text. What was found as one thing is not found again as another: a phone number is no date, "il y
 * a 16 ans" no age, "san 15" no length of time, and the number in any of them no number by itself.
 */
export function createFindEntities(lexicon: Lexicon, places: readonly Place[]): FindEntities {
  const { markers, both } = lexicon.words;
  const everyday = new Set([...markers.fr, ...markers.bm, ...both].map(foldWord));
  const findRegions = createFindRegions(places, everyday);
  return (text, tokens) => {
    const quantities = findQuantities(text, tokens);
    const dates = findDates(text, tokens, quantities);
    const cut = ({ first, last }: { first: number; last: number }) => {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      return { text: text.slice(start, end), start, end };
    };
    const toDate = (date: FoundDate): Entity => ({ type: 'date', ...cut(date), value: date.value });
    const { taken, take } = createCollector(text.length);
    take(findPhones(text, tokens));
    take(dates.filter(isCertain).map(toDate));
    if (quantities.length > 0) {
      take(findAges(text, tokens, quantities));
      const money = findMoney(text, tokens, quantities);
      take(money.map((found): Entity => ({ type: 'money', ...cut(found), value: found.value })));
    }
    take(dates.map(toDate));
    take(findRegions(text, tokens));
    take(findNumbers(text, tokens, quantities));
    return taken.toSorted((a, b) => a.start - b.start);
  };
}

/** A length of time alone may be an age. */
function isCertain({ framed, value }: FoundDate): boolean {
  return framed || !value.startsWith('P');
}

/** Collects what does not overlap with what was collected before. */
function createCollector(length: number): { taken: Entity[]; take: (found: readonly Entity[]) => void } {
  const covered = new Uint8Array(length);
  const taken: Entity[] = [];
  const take = (found: readonly Entity[]): void => {
    for (const one of found) {
      if (covered.subarray(one.start, one.end).includes(1)) continue;
      covered.fill(1, one.start, one.end);
      taken.push(one);
    }
  };
  return { taken, take };
}
