import { describe, expect, it } from '@jest/globals';
import { filtersOf, NO_FILTERS, queryOf } from '#src/console/pages/queue/filters.ts';

const REGIONS = ['bamako', 'gao'];

describe('filters of the queue', () => {
  it('are none without a query, and no query without filters', () => {
    expect(filtersOf({}, REGIONS)).toEqual(NO_FILTERS);
    expect(queryOf(NO_FILTERS)).toEqual({});
  });

  it('go into a query and come out the same', () => {
    const filters = { status: 'closed', level: 'P2', region: 'gao', language: 'bm', owner: 'me' } as const;
    expect(filtersOf(queryOf(filters), REGIONS)).toEqual(filters);
  });

  it.each([
    ['a level that is none', { level: 'P9' }],
    ['a region that the country has not', { region: 'atlantis' }],
    ['a language that is none', { language: 'en' }],
    ['an owner that is none', { owner: 's-1' }],
    ['a state that is none', { status: '__proto__' }],
    ['something else', { other: 'x' }],
  ])('leave out %s', (_, query) => {
    expect(filtersOf(query as Record<string, string>, REGIONS)).toEqual(NO_FILTERS);
  });
});
