import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '#src/bot/session.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import type { Content, Surface } from '#src/domain/messages.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import { testBot, walkEveryQuestion, type Stop } from '#tests/support/walk.ts';

/** P13: from every question of every dialog, in both languages and on both surfaces. P15 is beside it. */
let say: (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>;
beforeAll(async () => {
  say = await testBot();
});

const DANGER = {
  fr: ['au secours', 'il me frappe', 'aidez moi il va me tuer', 'on m’a enfermée dans la maison'],
  bm: ['n dɛmɛ, u ye n datugu so kɔnɔ', 'n deme, ou ye n datougou so kono', 'a bɛ n bugɔ'],
} as const;
const PERSON = { fr: 'je veux parler à une personne', bm: 'n b’a fɛ ka kuma mɔgɔ fɛ' } as const;

describe.each(['fr', 'bm'] as const)('at every question, in %s', (language) => {
  let stops: Stop[];
  beforeAll(async () => {
    stops = await walkEveryQuestion(language);
  });

  test('the walk reaches every dialog', () => {
    const dialogs = new Set(stops.map(({ question }) => question.split('.')[0]));
    expect([...dialogs].sort()).toEqual([
      'add',
      'consent',
      'danger',
      'menu',
      'numbers',
      'person',
      'pin',
      'reach',
      'report',
      'return',
      'safe_word',
      'topics',
    ]);
    expect(stops.length).toBeGreaterThan(25);
  });

  test.each(['sms', 'whatsapp'] as const)(
    'danger is answered at once with numbers, by %s',
    async (surface) => {
      const silent: string[] = [];
      for (const { session, path } of stops) {
        for (const phrase of DANGER[language]) {
          const { replies, events, session: after } = await say(session, phrase, surface);
          const isAnswered = /\d{2}/.test(replies[0]?.text ?? '') && replies[0]?.urgency === 'safety';
          const isToldToDesk = events.some(
            (event) => event.kind === 'case.reported' && event.report.dangerNow,
          );
          if (!isAnswered || !isToldToDesk || openQuestion(after)?.id !== 'danger.safe')
            silent.push([...path, phrase].join(' > '));
        }
      }
      expect(silent).toEqual([]);
    },
  );

  test('a person can be asked for, and the other language', async () => {
    for (const { session } of stops) {
      const person = await say(session, PERSON[language]);
      expect(openQuestion(person.session)?.id).toMatch(/^(person|consent)\./);
      const other = await say(session, language === 'fr' ? 'bamanankan' : 'français');
      expect(other.session.language).toBe(language === 'fr' ? 'bm' : 'fr');
    }
  });
});
