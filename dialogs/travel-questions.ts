import { MOMENTS, type Corridor, type Moment } from '#src/domain/places/corridor.ts';
import type { Option, Question } from './prompts/question.ts';

/** Rows of a list are ten at most at WhatsApp: eight countries, "more" and "another". */
const PAGE = 8;

const CHECK: Option = { id: 'offer', title: 'offer:choice.check' };
const MENU: Option = { id: 'menu', title: 'common:choice.menu' };

/** Asks for a country by a list, page after page, or in words. */
export function whichCountry({ countries }: Corridor, page: number): Question {
  const pages = Math.ceil(countries.length / PAGE);
  const shown = countries.slice((page % pages) * PAGE, ((page % pages) + 1) * PAGE);
  return {
    id: 'travel.country',
    text: 'travel:country',
    options: [
      ...shown.map(({ id, title }): Option => ({ id, title })),
      { id: 'more', title: 'travel:choice.more' },
      { id: 'other', title: 'travel:choice.other' },
    ],
    accept: 'place',
  };
}

/** Asks for a moment of the journey; once one was told, for another one or what else to do. */
export function whichMoment(moments: readonly Moment[]): Question {
  const options = moments.map((id): Option => ({ id, title: `travel:choice.${id}` }));
  if (moments.length === MOMENTS.length) return { id: 'travel.moment', text: 'travel:moment', options };
  return { id: 'travel.next', text: 'travel:next', options: [...options, CHECK, MENU] };
}
