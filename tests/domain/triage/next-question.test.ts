import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_QUESTIONS, nextQuestion } from '#src/domain/triage/next-question.ts';
import { questionKey } from '#src/domain/triage/question-key.ts';
import type { Question } from '#src/domain/triage/question.ts';
import type { TriageRecord } from '#src/domain/triage/triage-record.ts';
import { triage } from '#src/domain/triage/triage.ts';
import { mali } from './mali.ts';

const K = 'coercion_at_destination.';
const X = 'exploitation.';

function question(id: string, indicator: string, more: Partial<Question> = {}): Question {
  return { id, indicators: [indicator], about: 'both', sensitivity: 1, ...more };
}

function ask(
  record: TriageRecord,
  bank: readonly Question[],
  asked: string[] = [],
  about: 'self' | 'other' = 'self',
) {
  return nextQuestion(record, asked, bank, mali.indicators, about)?.id;
}

/** Asks until nothing more is asked, and gives one answer to all; the ids in order and what is known at the end. */
function interview(
  start: TriageRecord,
  says: (id: string) => boolean,
): { asked: string[]; record: TriageRecord } {
  const asked: string[] = [];
  let record = start;
  for (;;) {
    const next = nextQuestion(record, asked, mali.questions, mali.indicators, 'self');
    if (next === undefined) return { asked, record };
    asked.push(next.id);
    if (says(next.id)) record = { ...record, indicators: [...(record.indicators ?? []), ...next.indicators] };
  }
}

describe('which question comes next', () => {
  const debt = question('debt', `${K}debt_bondage`);
  const lie = question('lie', `${K}forced_lie_authorities_family`);
  const papers = question('papers', `${K}confiscation_documents`);
  const pay = question('pay', `${X}low_no_salary`);
  const hours = question('hours', `${X}excessive_working_days_hours`);
  const hard = question('hard', `${K}violence_victims`, { sensitivity: 3 });
  const cases: [
    sentence: string,
    record: TriageRecord,
    bank: Question[],
    asked: string[],
    next: string | undefined,
  ][] = [
    ['the one that changes the level most', {}, [lie, debt], [], 'debt'],
    [
      'the one that changes the class, when the level stays',
      { indicators: hours.indicators },
      [debt, pay],
      [],
      'pay',
    ],
    ['of two that change the same, the gentler', {}, [hard, debt], [], 'debt'],
    ['of two that change the same and are as gentle, the first', {}, [papers, debt], [], 'papers'],
    ['not one that was asked', {}, [debt, lie], ['debt'], 'lie'],
    ['not one whose indicators are known', { indicators: debt.indicators }, [debt, hours, pay], [], 'hours'],
    ['two that change something only together', { indicators: debt.indicators }, [hours, pay], [], 'hours'],
    ['none when no answer changes anything', { dangerNow: true }, [debt, lie], [], undefined],
    ['none from an empty bank', {}, [], [], undefined],
    ['ids that are in no list are passed over', { indicators: ['old.id'] }, [debt], [], 'debt'],
    [
      'what the dialog asked beside the bank does not count',
      {},
      [debt],
      ['safe', 'danger', 'age', 'a', 'b', 'c'],
      'debt',
    ],
  ];
  it.each(cases)('%s', (_sentence, record, bank, asked, next) => {
    expect(ask(record, bank, asked)).toBe(next);
  });
});

describe('whom a question is made for', () => {
  const self = question('self', `${K}debt_bondage`, { about: 'self' });
  const other = question('other', `${K}debt_bondage`, { about: 'other' });
  const older = question('older', `${K}debt_bondage`, { minAge: 12 });
  const cases: [
    sentence: string,
    record: TriageRecord,
    about: 'self' | 'other',
    bank: Question[],
    next: string | undefined,
  ][] = [
    ['a question about the writer', {}, 'self', [other, self], 'self'],
    ['a question about somebody else', {}, 'other', [self, other], 'other'],
    ['a writer of 11 is too young for it', { age: 11 }, 'self', [older], undefined],
    ['a writer of 12 is not', { age: 12 }, 'self', [older], 'older'],
    ['a child of unknown age may be too young', { child: true }, 'self', [older], undefined],
    ['a writer of unknown age is asked', {}, 'self', [older], 'older'],
    ['an adult is asked it about a child', { age: 5 }, 'other', [older], 'older'],
  ];
  it.each(cases)('%s', (_sentence, record, about, bank, next) => {
    expect(ask(record, bank, [], about)).toBe(next);
  });
});

describe('the bank of Mali', () => {
  it('finds trafficking of an adult in six answers', () => {
    const { asked, record } = interview({}, () => true);
    expect(asked).toEqual(['hours', 'pay', 'promise', 'less_pay', 'papers', 'debt']);
    const decided = triage(record, mali.indicators);
    expect(decided.ok && decided.value).toMatchObject({ level: 'P2', class: 'trafficking' });
  });

  it('asks an exploited child two questions and no more', () => {
    expect(interview({ child: true }, () => true).asked).toEqual(['hours', 'pay']);
  });

  it('comes to violence last, and only when nothing else was found', () => {
    expect(interview({}, () => false).asked).toEqual(['hours', 'papers', 'promise', 'debt', 'leave', 'hurt']);
  });

  test('whatever is answered: at most six, and none twice', () => {
    const ids = mali.questions.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(true, false, null), (yes, child) => {
        const { asked } = interview({ child }, (id) => yes.includes(id));
        return asked.length <= MOST_QUESTIONS && new Set(asked).size === asked.length;
      }),
      { numRuns: 60 },
    );
  });
});

test('the wording of a question is found by its id and whom it is about', () => {
  expect(questionKey({ id: 'papers' }, 'other')).toBe('report:question.papers.other');
});
