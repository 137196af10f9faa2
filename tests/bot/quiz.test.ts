import { beforeAll, expect, test } from '@jest/globals';
import { newSession, type Session } from '#src/bot/session.ts';
import type { Language } from '#src/domain/messages.ts';
import { testBot } from '#tests/support/walk.ts';

/** What a quiz leaves behind: figures of those who finish it, by language, and nothing in the session. */
let say: Awaited<ReturnType<typeof testBot>>;
beforeAll(async () => {
  say = await testBot();
});

async function play(
  language: Language,
  answers: readonly string[],
): Promise<{ counted: string[]; session: Session }> {
  let session: Session = { ...newSession(), language, languageBy: 'chosen', welcomed: true };
  const counted: string[] = [];
  for (const said of ['quiz', ...answers]) {
    const result = await say(session, said);
    session = result.session;
    for (const event of result.events) {
      if (event.kind === 'tally' && event.language === language) counted.push(event.what);
    }
  }
  return { counted, session };
}

/** Right, wrong and not known, of the key question; it is asked first and last. */
const RIGHT = '2';
const WRONG = '1';
const UNKNOWN = '3';
const OTHERS = ['1', '1', '1', '1'];

test.each([
  ['knew it', RIGHT, RIGHT, ['quiz_right_before', 'quiz_right_after']],
  ['learnt it', WRONG, RIGHT, ['quiz_right_after']],
  ['did not know, and learnt it', UNKNOWN, RIGHT, ['quiz_right_after']],
  ['forgot it', RIGHT, WRONG, ['quiz_right_before']],
  ['did not learn it', WRONG, UNKNOWN, []],
])('who %s is counted so, once the quiz is over', async (_who, before, after, counted) => {
  for (const language of ['fr', 'bm'] as const) {
    const played = await play(language, [before, ...OTHERS, after]);
    expect(played.counted).toEqual(['quiz_begun', 'quiz_finished', ...counted]);
  }
});

test('who leaves before the end is counted as begun, and their answers are not', async () => {
  const { counted, session } = await play('fr', [RIGHT, '1', 'menu']);
  expect(counted).toEqual(['quiz_begun']);
  expect(JSON.stringify(session)).not.toContain('quiz');
});
