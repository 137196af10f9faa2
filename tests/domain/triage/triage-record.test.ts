import { expect, test } from '@jest/globals';
import { triageRecordSchema } from '#src/domain/triage/triage-record.ts';

const CASES: [sentence: string, record: unknown, isValid: boolean][] = [
  ['nothing is known', {}, true],
  [
    'nothing is known, said with null',
    { child: null, age: null, dangerNow: null, form: null, indicators: null },
    true,
  ],
  ['all is known', { child: true, age: 12, dangerNow: false, form: 'begging', indicators: [] }, true],
  ['a misspelt field is not taken for silence', { danger: true }, false],
  ['a form that does not exist', { form: 'smuggling' }, false],
  ['yes as a word', { dangerNow: 'yes' }, false],
  ['an age below zero', { age: -1 }, false],
  ['an age as text', { age: '12' }, false],
  ['one indicator outside a list', { indicators: 'exploitation.low_no_salary' }, false],
  ['no record at all', null, false],
  ['a list instead of a record', [], false],
];

test.each(CASES)('%s', (_sentence, record, isValid) => {
  expect(triageRecordSchema.safeParse(record).success).toBe(isValid);
});
