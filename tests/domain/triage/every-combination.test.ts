import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS } from '#src/domain/triage/level.ts';
import type { TriageRecord } from '#src/domain/triage/triage-record.ts';
import { triage } from '#src/domain/triage/triage.ts';
import { mali } from './mali.ts';
import { publishedRule } from './published-rule.ts';

/** For each dimension: nothing, what is not enough, what is enough, and what differs between the lists. */
const SUBSETS: Readonly<Record<string, readonly string[][]>> = {
  deceptive_recruitment: [
    [],
    ['access_education'],
    ['wages_earnings', 'conditions_work', 'access_education'],
  ],
  coercive_recruitment: [
    [],
    ['withholding_money'],
    ['violence_victims'],
    ['abduction_forced_marriage_forced'],
    ['debt_bondage', 'withholding_money'],
    ['violence_victims', 'withholding_money'],
  ],
  recruitment_by_abuse_of_vulnerability: [
    [],
    ['false_information_law_attitude'],
    ['economic_reasons', 'family_situation', 'false_information_law_attitude'],
    ['economic_reasons', 'family_situation', 'abuse_cultural_religious_beliefs'],
  ],
  exploitation: [
    [],
    ['no_social_protection'],
    ['low_no_salary'],
    ['excessive_working_days_hours'],
    ['low_no_salary', 'wage_manipulation', 'no_social_protection'],
    ['excessive_working_days_hours', 'low_no_salary'],
  ],
  coercion_at_destination: [
    [],
    ['forced_lie_authorities_family'],
    ['forced_tasks_clients'],
    ['forced_tasks_clients', 'threats_inform_family_community'],
    ['violence_victims', 'debt_bondage'],
  ],
  abuse_of_vulnerability_at_destination: [
    [],
    ['difficulties_past'],
    ['dependency_exploiters', 'economic_reasons', 'family_situation'],
  ],
};
const FORMS = [null, 'labour', 'sexual', 'begging', 'marriage', 'descent', 'armed'] as const;
const PEOPLE: TriageRecord[] = [{}, { child: true }];

function indicatorSets(): string[][] {
  return Object.entries(SUBSETS).reduce<string[][]>(
    (sets, [dimension, subsets]) =>
      sets.flatMap((set) => subsets.map((names) => [...set, ...names.map((name) => `${dimension}.${name}`)])),
    [[]],
  );
}

function differs(record: TriageRecord): boolean {
  const decided = triage(record, mali.indicators);
  const wanted = publishedRule(record, mali.indicators);
  return !decided.ok || decided.value.level !== wanted.level || decided.value.class !== wanted.class;
}

function levelOf(record: TriageRecord): number {
  const decided = triage(record, mali.indicators);
  return decided.ok ? LEVELS.indexOf(decided.value.level) : Number.NaN;
}

test('level and class equal the published rule for every combination of dimensions, person and form', () => {
  let compared = 0;
  const wrong: TriageRecord[] = [];
  for (const indicators of indicatorSets()) {
    for (const person of PEOPLE) {
      for (const form of FORMS) {
        const record = { ...person, form, indicators };
        compared += 1;
        if (differs(record)) wrong.push(record);
      }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(compared).toBe(3 * 6 * 4 * 6 * 5 * 3 * 2 * 7);
});

const ids = mali.indicators.map(({ id }) => id);
const anyRecord: fc.Arbitrary<TriageRecord> = fc.record(
  {
    child: fc.constantFrom(true, false, null),
    age: fc.option(fc.integer({ min: 0, max: 90 })),
    dangerNow: fc.boolean(),
    form: fc.constantFrom(...FORMS),
    indicators: fc.oneof(fc.subarray(ids, { maxLength: 6 }), fc.subarray(ids)),
  },
  { requiredKeys: [] },
);

test('level and class equal the published rule for any record', () => {
  fc.assert(
    fc.property(anyRecord, (record) => !differs(record)),
    { numRuns: 3000 },
  );
});

test('one more indicator never lowers the urgency', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom(...ids), (record, id) => {
      const more = { ...record, indicators: [...(record.indicators ?? []), id] };
      return levelOf(more) <= levelOf(record);
    }),
    { numRuns: 3000 },
  );
});

test('danger is always P1', () => {
  fc.assert(fc.property(anyRecord, (record) => levelOf({ ...record, dangerNow: true }) === 0));
});

test('a form, once known, never lowers the urgency', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom(...FORMS), (record, form) => {
      return levelOf({ ...record, form }) <= levelOf({ ...record, form: null });
    }),
  );
});

test('that the person is a child never lowers the urgency, but for the two indicators that only adults have', () => {
  const inBothLists = mali.indicators.filter(({ child }) => child !== null).map(({ id }) => id);
  fc.assert(
    fc.property(anyRecord, fc.subarray(inBothLists), (record, indicators) => {
      return levelOf({ ...record, indicators, child: true }) <= levelOf({ ...record, indicators });
    }),
    { numRuns: 3000 },
  );
});
