import { beforeAll, describe, expect, test } from '@jest/globals';
import { newSession, type Session } from '#src/bot/session.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import { testBot, type Say } from '#tests/support/walk.ts';

/** What a journey cannot show: a new version whose dialogs are others, and the forgetting of what was begun. */
let say: Say;
beforeAll(async () => {
  say = await testBot();
});

const LONG_AGO = '2026-11-20T08:00:00.000Z';

async function interrupted(): Promise<Session> {
  const { session } = await say(newSession(), 'mon patron a pris mon passeport');
  const { session: next } = await say(session, '1');
  return { ...next, lastAt: LONG_AGO };
}

describe('somebody who comes back', () => {
  test('is asked without a word of what it was about', async () => {
    const { replies, session } = await say(await interrupted(), 'Sikasso');
    expect(replies.map(({ text }) => text)).toEqual(['Rebonjour. Voulez-vous continuer ?']);
    expect(openQuestion(session)?.id).toBe('resume.go_on');
  });

  test('gets the answer to what they ask, and the choice', async () => {
    const { replies, session } = await say(await interrupted(), 'quel numéro je peux appeler ?');
    expect(replies.map(({ text }) => text).join('\n')).toMatch(/\d{2}[^]*Voulez-vous continuer/);
    expect(openQuestion(session)?.id).toBe('resume.go_on');
  });

  test('and goes on is asked the open question again, though its dialog is gone: what was told is kept', async () => {
    const session = await interrupted();
    session.dialogs.dialogStack.push({ id: 'gone', state: {} });
    const asked = await say(
      { ...session, dialogs: newSession().dialogs, paused: session.dialogs },
      'bonjour',
    );
    const { session: after } = await say(asked.session, '1');
    expect(openQuestion(after)?.id).toBe('report.danger');
    expect(after.report?.indicators).toEqual(session.report?.indicators);
  });

  test('and begins something new leaves nothing of the old, not even a region', async () => {
    const asked = await say({ ...(await interrupted()), region: 'sikasso' }, 'bonjour');
    const { session } = await say(asked.session, '2');
    expect(session).toMatchObject({ report: null, region: null, country: null, paused: null });
  });

  test('within the pause just goes on', async () => {
    const session = { ...(await interrupted()), lastAt: '2026-11-24T02:30:00.000Z' };
    expect(openQuestion((await say(session, '2')).session)?.id).toBe('report.age');
  });
});
