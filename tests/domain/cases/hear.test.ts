import { describe, expect, test } from '@jest/globals';
import { hear, tellAge } from '#src/domain/cases/hear.ts';
import { emptyReport } from '#src/domain/cases/report.ts';
import type { Understanding } from '#src/domain/understanding.ts';
import { understood } from '#tests/support/understood.ts';

const empty = emptyReport('id', 'K7F3-2M', 'self', 'report');
const entity = (type: 'age' | 'region', value: string | number): Understanding['entities'][number] => ({
  type,
  text: '',
  start: 0,
  end: 0,
  value,
});

describe('hearing', () => {
  test('adds what is said and takes nothing away', () => {
    const first = hear(empty, understood('on garde mes papiers ici', { indicators: ['a.b'], danger: true }));
    const second = hear(
      first,
      understood('je suis à Kayes depuis longtemps', {
        indicators: ['a.b', 'c.d'],
        entities: [entity('region', 'kayes')],
      }),
    );
    expect(second).toMatchObject({ indicators: ['a.b', 'c.d'], dangerNow: true, region: 'kayes' });
    expect(second.words).toEqual(['on garde mes papiers ici', 'je suis à Kayes depuis longtemps']);
  });

  test('does not take an answer of a word or two for the person’s own words', () => {
    expect(hear(empty, understood('oui merci')).words).toEqual([]);
  });

  test('does not change an age or a region once told', () => {
    const told = { ...tellAge(empty, 16), region: 'gao' };
    expect(
      hear(told, understood('x', { entities: [entity('age', 30), entity('region', 'kayes')] })),
    ).toMatchObject({ age: 16, child: true, region: 'gao' });
  });

  test.each([
    [17, true],
    [18, false],
    [0, true],
  ])('an age of %d makes child %s', (age, child) => {
    expect(tellAge(empty, age)).toMatchObject({ age, child });
  });

  test('a flood of messages does not make the report grow without end', () => {
    let report = empty;
    for (let count = 0; count < 200; count += 1)
      report = hear(report, understood(`un message numéro ${count}`));
    expect(report.words).toHaveLength(30);
  });
});
