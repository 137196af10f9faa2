import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { About, GivenAnswer } from '#src/domain/cases/report.ts';
import type { Form } from '#src/domain/triage/form.ts';
import { DIMENSIONS, type Dimension } from '#src/domain/triage/dimensions.ts';
import { MOST_QUESTIONS, MOST_QUESTIONS_TO_A_CHILD, nextQuestion } from '#src/domain/triage/next-question.ts';
import { answerKey, questionKey } from '#src/domain/triage/question-key.ts';
import { answersOf, tells, type BankAnswer, type Question } from '#src/domain/triage/question.ts';
import { withAnswer, type TriageRecord } from '#src/domain/triage/triage-record.ts';
import { triage } from '#src/domain/triage/triage.ts';
import { mali } from './mali.ts';

const K = 'coercion_at_destination.';
const X = 'exploitation.';
const V = 'recruitment_by_abuse_of_vulnerability.';

function question(id: string, indicators: string[], more: Partial<Question> = {}): Question {
  return { id, indicators, about: ['self', 'other'], sensitivity: 1, likely: 0.4, ...more };
}

interface Asked {
  readonly asked?: readonly string[];
  readonly answers?: readonly GivenAnswer[];
  readonly about?: About;
}

function ask(record: TriageRecord, bank: readonly Question[], told: Asked = {}): string | undefined {
  const interview = {
    record,
    asked: told.asked ?? [],
    answers: told.answers ?? [],
    about: told.about ?? 'self',
  };
  return nextQuestion(interview, bank, mali.indicators)?.id;
}

/** Asks until nothing more is asked; of each question the first answer that `says` picks, or else the first plain one. */
function interview(
  start: TriageRecord,
  says: (answer: BankAnswer) => boolean,
  about: About = 'self',
): { asked: string[]; record: TriageRecord } {
  const asked: string[] = [];
  const answers: GivenAnswer[] = [];
  let record = start;
  for (;;) {
    const next = nextQuestion({ record, asked, answers, about }, mali.questions, mali.indicators);
    if (next === undefined) return { asked, record };
    asked.push(next.id);
    const all = answersOf(next);
    const given = all.find((answer) => says(answer)) ?? all.find((answer) => !tells(answer));
    if (given === undefined) continue;
    answers.push({ question: next.id, answer: given.id });
    record = withAnswer(record, given);
  }
}

function decided(record: TriageRecord) {
  const result = triage(record, mali.indicators);
  if (!result.ok) throw new Error('the bank names an indicator that is in no list');
  return result.value;
}

describe('which question comes next', () => {
  const debt = question('debt', [`${K}debt_bondage`]);
  const lie = question('lie', [`${K}forced_lie_authorities_family`]);
  const papers = question('papers', [`${K}confiscation_documents`]);
  const pay = question('pay', [`${X}low_no_salary`]);
  const hours = question('hours', [`${X}excessive_working_days_hours`]);
  const need = question('need', [`${V}economic_reasons`]);
  const hard = question('hard', [`${K}violence_victims`], { sensitivity: 3 });
  const begging = question('begging', [], { form: 'begging' });
  const opening = question('matter', [`${K}debt_bondage`], { opening: true });
  const cases: [
    sentence: string,
    record: TriageRecord,
    bank: Question[],
    told: Asked,
    next: string | undefined,
  ][] = [
    ['the one that changes the level most', {}, [lie, debt], {}, 'debt'],
    ['one that sets the level by itself', {}, [debt, begging], {}, 'begging'],
    [
      'the one that changes the class, when the level stays',
      { indicators: hours.indicators },
      [lie, pay],
      {},
      'pay',
    ],
    ['the likelier one', {}, [debt, { ...papers, likely: 0.6 }], {}, 'papers'],
    ['of two that change the same, the gentler', {}, [hard, debt], {}, 'debt'],
    ['a hard one when it is worth it', {}, [need, { ...hard, likely: 0.9 }], {}, 'hard'],
    [
      'a child is asked the gentle one all the same',
      { child: true },
      [{ ...hard, likely: 0.9 }, hours],
      {},
      'hours',
    ],
    ['of two that change the same and are as gentle, the first', {}, [papers, debt], {}, 'papers'],
    ['what it is about, while nothing is told', {}, [debt, opening], {}, 'matter'],
    ['not what it is about, once something is told', { form: 'begging' }, [opening, hours, pay], {}, 'hours'],
    ['not one that was asked', {}, [debt, lie], { asked: ['debt'] }, 'lie'],
    ['not one whose indicators are known', { indicators: debt.indicators }, [debt, hours, pay], {}, 'hours'],
    ['two that change something only together', { indicators: debt.indicators }, [hours, pay], {}, 'hours'],
    ['none in a crisis', { dangerNow: true }, [debt, hours, pay], {}, undefined],
    ['none when no answer changes anything', { form: 'begging' }, [debt, lie], {}, undefined],
    ['none about work when it is a marriage', { form: 'marriage' }, [hours, pay, debt], {}, undefined],
    ['none from an empty bank', {}, [], {}, undefined],
    ['ids that are in no list are passed over', { indicators: ['old.id'] }, [debt], {}, 'debt'],
    [
      'what the dialog asked beside the bank does not count',
      {},
      [debt],
      { asked: ['safe', 'danger', 'age', 'a', 'b', 'c'] },
      'debt',
    ],
    [
      'after two in vain about one thing, another thing',
      {},
      [debt, papers, lie, { ...hours, likely: 0.2 }, { ...hard, sensitivity: 1 }],
      { asked: ['debt', 'papers'] },
      'hours',
    ],
  ];
  it.each(cases)('%s', (_sentence, record, bank, told, next) => {
    expect(ask(record, bank, told)).toBe(next);
  });

  it('follows where an answer leads, and leaves out what it rules out', () => {
    const answer = (id: string, links: Partial<BankAnswer>): BankAnswer => ({
      id,
      indicators: [],
      rulesOut: [],
      leadsTo: [],
      ...links,
    });
    const bar = answer('bar', { leadsTo: ['lie'] });
    const field = answer('field', { rulesOut: ['debt'] });
    const where = question('where', [], { answers: [bar, field], opening: true });
    const bank = [where, debt, lie, pay];
    const given = (id: string): Asked => ({ asked: ['where'], answers: [{ question: 'where', answer: id }] });
    const exploited = { indicators: [...hours.indicators, ...pay.indicators] };
    expect(ask(exploited, bank, given('field'))).toBeUndefined();
    expect(ask(exploited, bank, given('bar'))).toBe('lie');
  });
});

describe('whom a question is made for', () => {
  const self = question('self', [`${K}debt_bondage`], { about: ['self'] });
  const other = question('other', [`${K}debt_bondage`], { about: ['other'] });
  const place = question('place', [`${K}debt_bondage`], { about: ['place'] });
  const older = question('older', [`${K}debt_bondage`], { minAge: 12 });
  const adult = question('adult', [`${K}debt_bondage`], { adultOnly: true });
  const young = question('young', [`${K}debt_bondage`], { childOnly: true });
  const cases: [
    sentence: string,
    record: TriageRecord,
    about: About,
    bank: Question[],
    next: string | undefined,
  ][] = [
    ['a question about the writer', {}, 'self', [other, place, self], 'self'],
    ['a question about somebody else', {}, 'other', [self, place, other], 'other'],
    ['a question about a place', {}, 'place', [self, other, place], 'place'],
    ['a writer of 11 is too young for it', { age: 11 }, 'self', [older], undefined],
    ['a writer of 12 is not', { age: 12 }, 'self', [older], 'older'],
    ['a child of unknown age may be too young', { child: true }, 'self', [older], undefined],
    ['a writer of unknown age is asked', {}, 'self', [older], 'older'],
    ['an adult is asked it about a child', { age: 5 }, 'other', [older], 'older'],
    ['what is for adults only is not asked about a child', { age: 5 }, 'other', [adult], undefined],
    ['nor of a child', { child: true }, 'self', [adult], undefined],
    ['what is for children is not asked of an adult', { child: false }, 'self', [young], undefined],
    ['but where the age is not known', {}, 'self', [young], 'young'],
  ];
  it.each(cases)('%s', (_sentence, record, about, bank, next) => {
    expect(ask(record, bank, { about })).toBe(next);
  });
});

describe('the bank of Mali', () => {
  const work = ({ form }: BankAnswer): boolean => form === undefined;

  it('finds trafficking of an adult who told of papers and pay', () => {
    const told = { child: false, indicators: [`${K}confiscation_documents`, `${X}low_no_salary`] };
    const { asked, record } = interview(told, (answer) => tells(answer) && work(answer));
    expect(asked.length).toBeLessThan(MOST_QUESTIONS);
    expect(decided(record)).toMatchObject({ level: 'P2', class: 'trafficking' });
  });

  it('finds a P2 of an adult who told nothing', () => {
    const { asked, record } = interview(
      {},
      (answer) => answer.id === 'work' || (tells(answer) && work(answer)),
    );
    expect(asked).toEqual(['matter', 'hours', 'pay', 'promise', 'less_pay', 'papers']);
    expect(decided(record).level).toBe('P2');
  });

  it('asks no hard question while gentle ones are open', () => {
    const hard = mali.questions.filter(({ sensitivity }) => sensitivity === 3).map(({ id }) => id);
    const { asked } = interview({ child: false }, () => false);
    expect(asked.filter((id) => hard.includes(id))).toEqual([]);
  });

  const everyone = [
    ['an adult', false],
    ['a child', true],
  ] as const;
  const wanted = DIMENSIONS.flatMap((dimension) =>
    everyone.map(([name, child]): [Dimension, string, boolean] => [dimension, name, child]),
  );
  test.each(wanted)(
    '%s of %s is found once one sign of it was told, or sets the level by itself',
    (dimension, _name, child) => {
      const of = (id: string): boolean => id.startsWith(`${dimension}.`);
      const signs = mali.questions.flatMap((item) =>
        answersOf(item).flatMap(({ indicators }) => indicators.filter(of)),
      );
      const found = signs.some((sign) => {
        const { record } = interview(
          { child, indicators: [sign] },
          ({ indicators }) => indicators.some(of),
          'other',
        );
        const { level, dimensions } = decided(record);
        return dimensions[dimension].positive || level === 'P2';
      });
      expect(found).toBe(true);
    },
  );

  const forms: readonly Form[] = ['sexual', 'begging', 'marriage', 'descent', 'armed'];
  test.each(forms)('the form %s is found of somebody who told nothing', (form) => {
    const { asked, record } = interview(
      { child: false },
      (answer) => answer.form === form || (form === 'sexual' && answer.id === 'body'),
    );
    expect(record.form).toBe(form);
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect(['P1', 'P2']).toContain(decided(record).level);
  });

  test('the body is no question to a child', () => {
    const { asked } = interview({ child: true }, ({ id }) => id === 'body');
    expect(asked).not.toContain('intimate');
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS_TO_A_CHILD);
  });

  test('whatever is answered: at most six, none twice, and all with a wording of that kind', () => {
    const ids = mali.questions.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom(true, false, null),
        fc.constantFrom<About>('self', 'other', 'place'),
        (yes, child, about) => {
          const telling = new Set(yes);
          const picks = mali.questions
            .filter(({ id }) => telling.has(id))
            .flatMap(answersOf)
            .filter(tells);
          const { asked } = interview({ child }, (answer) => picks.includes(answer), about);
          const worded = mali.questions.filter((item) => item.about.includes(about)).map(({ id }) => id);
          return (
            asked.length <= MOST_QUESTIONS &&
            new Set(asked).size === asked.length &&
            asked.every((id) => worded.includes(id))
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test('covers six dimensions and five forms with at least twenty-five questions', () => {
    const answers = mali.questions.flatMap(answersOf);
    const dimensions = answers.flatMap(({ indicators }) =>
      indicators.map((id) => id.slice(0, id.indexOf('.'))),
    );
    expect(new Set(dimensions)).toEqual(new Set(DIMENSIONS));
    expect(new Set(answers.flatMap(({ form }) => form ?? []))).toEqual(new Set(forms));
    expect(mali.questions.length).toBeGreaterThanOrEqual(25);
  });
});

test('the wording of a question and of its answers is found by id and what it is about', () => {
  expect(questionKey({ id: 'papers' }, 'other')).toBe('report:question.papers.other');
  expect(answerKey({ id: 'papers' }, 'place', 'lost')).toBe('report:choice.papers.place.lost');
});
