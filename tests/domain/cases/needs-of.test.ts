import { describe, expect, test } from '@jest/globals';
import { NEEDS, needsOf } from '#src/domain/cases/needs-of.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import { testContent } from '#tests/support/service.ts';

const K = 'coercion_at_destination.';
const told = (more: Partial<Report>): Report => ({
  ...emptyReport('c', 'K7F3-2M', 'self', 'report'),
  ...more,
});

describe('what somebody can be told to do next', () => {
  test.each<[string, Partial<Report>, string[]]>([
    ['nothing told', {}, []],
    ['papers taken', { indicators: [`${K}confiscation_documents`] }, ['papers']],
    ['no pay', { indicators: ['exploitation.low_no_salary'] }, ['pay']],
    [
      'no money to leave',
      { indicators: ['abuse_of_vulnerability_at_destination.economic_reasons'] },
      ['home'],
    ],
    ['a promise that was none', { indicators: ['deceptive_recruitment.conditions_work'] }, ['promise']],
    ['a marriage', { form: 'marriage' }, ['marriage']],
    ['a child alone is no need', { child: true }, []],
    ['a child who works', { child: true, indicators: ['exploitation.hazardous_work'] }, ['child']],
    [
      'the two most pressing of many',
      { indicators: [`${K}confiscation_documents`, `${K}violence_victims`, `${K}debt_bondage`] },
      ['hurt', 'debt'],
    ],
  ])('%s', (_sentence, report, needs) => {
    expect(needsOf(told(report), 'P2')).toEqual(needs);
  });

  test('one step is enough in a crisis, and when little is known', () => {
    const report = told({ form: 'armed', indicators: [`${K}violence_victims`] });
    expect(needsOf(report, 'P1')).toEqual(['armed']);
    expect(needsOf(report, 'P4')).toEqual(['armed']);
  });
});

test('every need has its words, which name no level and no class', async () => {
  const { catalogue } = await testContent();
  for (const language of ['fr', 'bm'] as const) {
    for (const need of [...NEEDS, 'worry', 'nothing']) {
      const text = catalogue.text(language, `next:${need}`);
      expect(text).not.toMatch(/\bP[1-5]\b|traite|exploit|victime|esclav/iu);
    }
  }
});
