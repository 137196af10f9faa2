import { beforeAll, expect, test } from '@jest/globals';
import { newSession } from '#src/bot/session.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import { testBot } from '#tests/support/walk.ts';

/** Words typed alone that lead to the quiz, the stories and the tips, as people type them. */
let say: Awaited<ReturnType<typeof testBot>>;
beforeAll(async () => {
  say = await testBot();
});

test.each([
  ['quiz', 'quiz.agreed'],
  ['Quiz !', 'quiz.agreed'],
  ['QUIZ', 'quiz.agreed'],
  ['korobo li', undefined],
  ['koroboli', 'quiz.agreed'],
  ['kɔrɔbɔli', 'quiz.agreed'],
  ['histoire', 'story.list'],
  ['Histoires', 'story.list'],
  ['nsirin', 'story.list'],
  ['nsiirinw', 'story.list'],
  ['conseil', 'tips.offer'],
  ['Conseils.', 'tips.offer'],
  ['ladilikan', 'tips.offer'],
  ['laadilikanw', 'tips.offer'],
  ["c'est une longue histoire", undefined],
  ["j'ai besoin d'un conseil", undefined],
])('%s leads to %s', async (said, question) => {
  const { session } = await say({ ...newSession(), welcomed: true }, said);
  const open = openQuestion(session)?.id;
  if (question === undefined) expect(open ?? '').not.toMatch(/^(quiz|story|tips)/);
  else expect(open).toBe(question);
});

test('they are words like others while a report is under way', async () => {
  const asked = await say({ ...newSession(), welcomed: true }, 'je veux parler à une personne');
  expect(openQuestion(asked.session)?.id).toBe('person.matter');
  const { session } = await say(asked.session, 'conseil');
  expect(openQuestion(session)?.id).toBe('consent.keep');
});
