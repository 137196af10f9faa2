import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Find } from '#src/bot/recognizers/find.ts';
import { recognizeFrench } from '#src/bot/recognizers/recognize-french.ts';
import { recognize } from '#src/bot/recognizers/recognize.ts';
import { FRENCH_DATES } from './french-dates-table.ts';

const now = new Date('2026-11-25T10:00:00Z');

interface Value {
  readonly timex?: string;
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** A find as the table writes it; the hours that a part of the day begins and ends at are each reader's own. */
function meaning(find: Find | undefined): string {
  const values = (find?.resolution['values'] ?? []) as readonly Value[];
  return values.map(shown).join('|');
}

function shown({ timex = '', type, value = '', start = '', end = '' }: Value): string {
  const part = /T(?:MO|MI|AF|EV|NI)/.exec(timex)?.[0];
  if (part !== undefined) return `${start.slice(0, 10)} ${part}`;
  if (type === 'duration') return `${value}s`;
  if (type === 'date') return value;
  return value === '' ? `${start}..${end}` : value.replace(/:00$/, '');
}

beforeAll(async () => {
  await recognizeFrench('date', 'demain', now);
}, 120_000);

describe('dates in French', () => {
  test.each(FRENCH_DATES)('%s is %s', async (words, said) => {
    const finds = await recognize('date', words, { language: 'fr', now });
    expect(finds.map(meaning)).toEqual([said]);
  });

  test.each(FRENCH_DATES)('the library alone on %s: %s (%s)', async (words, said, libraryToo) => {
    const finds = await recognizeFrench('date', words, now);
    expect(finds.length === 1 && meaning(finds[0]) === said).toBe(libraryToo);
  });
});
