import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TurnResult } from '#src/bot/run-turn.ts';
import { newSession, type Session } from '#src/bot/session.ts';
import { testBot } from '#tests/support/walk.ts';

let say: Awaited<ReturnType<typeof testBot>>;
beforeAll(async () => {
  say = await testBot();
});

/** Says one thing after the other; gives the last turn. */
async function talk(...said: readonly string[]): Promise<TurnResult> {
  let session: Session = newSession();
  let last: TurnResult | undefined;
  for (const words of said) {
    last = await say(session, words, 'whatsapp');
    session = last.session;
  }
  if (last === undefined) throw new Error('nothing was said');
  return last;
}

/** An offer whose employer is unknown and for which papers are to be handed over, and a secret is asked. */
const CHECKED = ['est-ce que cette offre est vraie ?', '1', '2', '2', '1', '2', '1', '2', '2'];

describe('the red flags of an offer and the report', () => {
  test('nothing is told to the desk, and no report opens, by the check alone', async () => {
    const { session, events } = await talk(...CHECKED);
    expect(session.report).toBeNull();
    expect(events).toEqual([]);
  });

  test('those that triage knows are in the report of who goes on to a person', async () => {
    const { session, events } = await talk(...CHECKED, '2', 'le travail est à Bamako', 'oui');
    const flags = [
      'coercive_recruitment.confiscation_documents',
      'recruitment_by_abuse_of_vulnerability.abuse_lack_information',
    ];
    expect(session.report?.indicators).toEqual(expect.arrayContaining(flags));
    expect(session.report?.evidence.map(({ rule }) => rule)).toEqual(expect.arrayContaining(flags));
    expect(events).toMatchObject([{ kind: 'case.reported', report: { about: 'self', occasion: 'person' } }]);
  });

  test('on WhatsApp the result follows once more, by itself and without choices', async () => {
    const { replies } = await talk(...CHECKED);
    expect(replies).toHaveLength(2);
    expect(replies[0]?.choices?.length).toBeGreaterThan(0);
    expect(replies[1]?.choices).toBeUndefined();
    expect(replies[1]?.text.split('\n').slice(1).join('\n')).toBe(
      replies[0]?.text.split('\n').slice(0, -1).join('\n'),
    );
  });
});
