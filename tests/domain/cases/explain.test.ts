import { expect, test } from '@jest/globals';
import { explainReport } from '#src/domain/cases/explain.ts';
import { emptyReport } from '#src/domain/cases/report.ts';
import { takeAnswer } from '#src/domain/cases/take-answer.ts';
import { withinConsent } from '#src/domain/cases/within-consent.ts';
import { REASONS } from '#src/domain/triage/rules.ts';
import { answersOf, type BankAnswer } from '#src/domain/triage/question.ts';
import { testContent } from '#tests/support/service.ts';
import { mali } from '#tests/domain/triage/mali.ts';

const PAPERS = 'coercion_at_destination.confiscation_documents';

function answer(question: string, id: string): BankAnswer {
  const found = mali.questions.filter((item) => item.id === question).flatMap(answersOf);
  const chosen = found.find((item) => item.id === id);
  if (chosen === undefined) throw new Error(`no answer ${id} to ${question}`);
  return chosen;
}

const empty = emptyReport('c', 'K7F3-2M', 'self', 'report');

test('each sign is told with the words and the answers that told it', () => {
  const heard = { ...empty, evidence: [{ rule: 'danger.cry', words: 'au secours' }] };
  const asked = takeAnswer(heard, 'papers', answer('papers', 'boss'), 'oui mais seulement mes papiers');
  const report = takeAnswer(asked, 'begging', answer('begging', 'yes'), '1');
  expect(explainReport(report, mali.indicators, mali.questions)).toEqual([
    { sign: 'danger.cry', words: ['au secours'], answers: [] },
    { sign: 'form.begging', words: [], answers: [{ question: 'begging', answer: 'yes' }] },
    {
      sign: PAPERS,
      label: 'Papiers confisqués sur place',
      words: ['oui mais seulement mes papiers'],
      answers: [{ question: 'papers', answer: 'boss' }],
    },
  ]);
});

test('an answer that says nothing adds no sign, and words without consent are not shown', () => {
  const report = takeAnswer(empty, 'papers', answer('papers', 'own'), 'je les ai tous ici');
  expect(explainReport(report, mali.indicators, mali.questions)).toEqual([]);
  const told = takeAnswer(empty, 'papers', answer('papers', 'boss'), 'le patron les garde');
  const [sign] = explainReport(withinConsent(told), mali.indicators, mali.questions);
  expect(sign).toMatchObject({ sign: PAPERS, words: [] });
});

test('of two forms the graver is kept, whichever came first', () => {
  const sexual = takeAnswer(empty, 'intimate', answer('intimate', 'yes'), '1');
  expect(takeAnswer(sexual, 'begging', answer('begging', 'yes'), '1').form).toBe('sexual');
  const begging = takeAnswer(empty, 'begging', answer('begging', 'yes'), '1');
  expect(takeAnswer(begging, 'intimate', answer('intimate', 'yes'), '1').form).toBe('sexual');
});

test('every rule that can fire has words for staff in both languages', async () => {
  const { catalogue } = await testContent();
  for (const rule of [...REASONS, 'P3.person_asked']) {
    expect(catalogue.has('fr', `staff:reason.${rule}`)).toBe(true);
    expect(catalogue.has('bm', `staff:reason.${rule}`)).toBe(true);
  }
});
