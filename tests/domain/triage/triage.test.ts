import { describe, expect, it, test } from '@jest/globals';
import { REASONS, type Reason } from '#src/domain/triage/rules.ts';
import type { TriageRecord } from '#src/domain/triage/triage-record.ts';
import { triage, type TriageDecision } from '#src/domain/triage/triage.ts';
import { mali } from './mali.ts';

const X = 'exploitation.';
const K = 'coercion_at_destination.';
const D = 'deceptive_recruitment.';
const C = 'coercive_recruitment.';

const EXPLOITED = [`${X}excessive_working_days_hours`, `${X}low_no_salary`];
const HELD = [`${K}debt_bondage`, `${K}confiscation_documents`];
const DECEIVED = [`${D}nature_job_location_employer`, `${D}wages_earnings`];
const USED = ['economic_reasons', 'family_situation', 'personal_situation'].map(
  (name) => `recruitment_by_abuse_of_vulnerability.${name}`,
);
const STUCK = ['dependency_exploiters', 'economic_reasons', 'family_situation'].map(
  (name) => `abuse_of_vulnerability_at_destination.${name}`,
);

function decide(record: TriageRecord): TriageDecision {
  const decided = triage(record, mali.indicators);
  if (!decided.ok) throw new Error(decided.error.ids.join());
  return decided.value;
}

describe('the reasons, all of them, for one record each', () => {
  const cases: [sentence: string, record: TriageRecord, kind: string, reasons: Reason[]][] = [
    ['nothing is known', {}, 'none', ['P5.nothing_known']],
    [
      '"no" to everything says no more than silence',
      { child: false, dangerNow: false },
      'none',
      ['P5.nothing_known'],
    ],
    ['a labour form alone says nothing of an adult', { form: 'labour' }, 'none', ['P5.nothing_known']],
    ['danger, and nothing else', { dangerNow: true }, 'none', ['P1.danger_now']],
    ['one medium sign', { indicators: [`${D}wages_earnings`] }, 'none', ['P4.any_indicator']],
    [
      'one strong sign',
      { indicators: [`${K}debt_bondage`] },
      'none',
      ['P3.strong_indicator', 'P4.any_indicator'],
    ],
    [
      'a positive dimension without a strong sign',
      { indicators: USED },
      'none',
      ['P3.dimension_positive', 'P4.any_indicator'],
    ],
    ['an adult forced into sex', { form: 'sexual' }, 'none', ['P2.form_sexual']],
    ['an adult made to beg', { form: 'begging' }, 'none', ['P2.form_begging']],
    ['an adult married by force', { form: 'marriage' }, 'none', ['P2.form_marriage']],
    ['an adult treated as a slave by birth', { form: 'descent' }, 'none', ['P2.form_descent']],
    ['an adult in an armed group', { form: 'armed' }, 'none', ['P2.form_armed']],
    ['a child at work', { child: true, form: 'labour' }, 'none', ['P2.minor_form']],
    [
      'a child in an armed group',
      { age: 13, form: 'armed' },
      'none',
      ['P1.minor_armed', 'P2.minor_form', 'P2.form_armed'],
    ],
    [
      'a child forced into sex',
      { age: 17, form: 'sexual' },
      'none',
      ['P1.minor_sexual', 'P2.minor_form', 'P2.form_sexual'],
    ],
    ['a child made to beg', { child: true, form: 'begging' }, 'none', ['P2.minor_form', 'P2.form_begging']],
    [
      'a child with one sign of exploitation',
      { child: true, indicators: [`${X}low_no_salary`] },
      'none',
      ['P2.minor_indicator', 'P4.any_indicator'],
    ],
    [
      'a child deceived about pay is at risk, no more',
      { child: true, indicators: [`${D}wages_earnings`] },
      'none',
      ['P4.any_indicator'],
    ],
    [
      'an adult taken away or sold',
      { indicators: [`${C}abduction_forced_marriage_forced`] },
      'none',
      ['P2.abduction_or_sale', 'P4.any_indicator'],
    ],
    [
      'exploitation alone',
      { indicators: EXPLOITED },
      'labour_rights',
      ['P3.dimension_positive', 'P3.strong_indicator', 'P4.any_indicator'],
    ],
    [
      'exploitation of a person who cannot go elsewhere',
      { indicators: [...EXPLOITED, ...STUCK] },
      'labour_rights',
      ['P2.exploitation_with_means', 'P3.dimension_positive', 'P3.strong_indicator', 'P4.any_indicator'],
    ],
    [
      'exploitation and coercion',
      { indicators: [...EXPLOITED, ...HELD] },
      'forced_labour',
      [
        'P2.class_forced_labour',
        'P2.exploitation_with_means',
        'P3.dimension_positive',
        'P3.strong_indicator',
        'P4.any_indicator',
      ],
    ],
    [
      'deception and exploitation',
      { indicators: [...EXPLOITED, ...DECEIVED] },
      'deception_and_exploitation',
      [
        'P2.class_deception_and_exploitation',
        'P2.exploitation_with_means',
        'P3.dimension_positive',
        'P3.strong_indicator',
        'P4.any_indicator',
      ],
    ],
    [
      'abuse of vulnerability stands for the means',
      { indicators: [...EXPLOITED, ...HELD, ...USED] },
      'trafficking',
      [
        'P2.class_trafficking',
        'P2.exploitation_with_means',
        'P3.dimension_positive',
        'P3.strong_indicator',
        'P4.any_indicator',
      ],
    ],
    [
      'a child exploited: no means are needed',
      { age: 17, indicators: EXPLOITED },
      'trafficking',
      [
        'P2.minor_indicator',
        'P2.class_trafficking',
        'P3.dimension_positive',
        'P3.strong_indicator',
        'P4.any_indicator',
      ],
    ],
  ];

  it.each(cases)('%s', (_sentence, record, kind, reasons) => {
    const decision = decide(record);
    expect(decision).toMatchObject({ class: kind, reasons });
    expect(decision.level).toBe(reasons[0]?.slice(0, 2));
  });

  test('every reason there is was shown', () => {
    const shown = new Set(cases.flatMap(([, , , reasons]) => reasons));
    expect(REASONS.filter((reason) => !shown.has(reason))).toEqual([]);
  });
});

describe('who is a minor', () => {
  const cases: [sentence: string, record: TriageRecord, isMinor: boolean][] = [
    ['said to be a child', { child: true }, true],
    ['17 years', { age: 17 }, true],
    ['18 years', { age: 18 }, false],
    ['a newborn', { age: 0 }, true],
    ['17 years, and said to be no child', { child: false, age: 17 }, true],
    ['said to be a child, and 30 years', { child: true, age: 30 }, true],
    ['not known', {}, false],
  ];
  it.each(cases)('%s', (_sentence, who, isMinor) => {
    expect(decide({ ...who, form: 'sexual' }).level).toBe(isMinor ? 'P1' : 'P2');
  });
});

describe('the lists', () => {
  it('weighs by the list of children when the person is one', () => {
    const indicators = [`${D}access_education`];
    expect(decide({ indicators }).dimensions.deceptive_recruitment.weak).toBe(1);
    expect(decide({ child: true, indicators }).dimensions.deceptive_recruitment.strong).toBe(1);
  });

  it('counts an indicator once, however often it is named', () => {
    const twice = decide({ indicators: [`${K}debt_bondage`, `${K}debt_bondage`] });
    expect(twice.dimensions.coercion_at_destination).toEqual({
      strong: 1,
      medium: 0,
      weak: 0,
      positive: false,
    });
  });

  it('has two indicators for adults only, which are absent for a child: the one way in which a child weighs less', () => {
    const adultOnly = mali.indicators.filter(({ child }) => child === null).map(({ id }) => id);
    expect(adultOnly).toEqual([
      'recruitment_by_abuse_of_vulnerability.false_information_law_attitude',
      'exploitation.no_social_protection',
    ]);
    for (const id of adultOnly) {
      expect(decide({ indicators: [id] }).level).toBe('P4');
      expect(decide({ child: true, indicators: [id] }).level).toBe('P5');
    }
  });

  it('refuses a record with an id that is in no list, and names it', () => {
    const record = {
      dangerNow: true,
      indicators: ['exploitation.low_no_salary', 'nothing.here', 'nothing.here', ''],
    };
    expect(triage(record, mali.indicators)).toEqual({
      ok: false,
      error: { code: 'unknown_indicators', ids: ['nothing.here', ''] },
    });
  });
});
