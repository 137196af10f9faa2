import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '#src/bot/session.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import type { Content, Surface } from '#src/domain/messages.ts';
import { openQuestion, testBot, walkEveryQuestion, type Stop } from '#tests/support/walk.ts';

/** P13 and P15: from every question of every dialog, in both languages and on both surfaces. */
let say: (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>;
beforeAll(async () => {
  say = await testBot();
});

const DANGER = {
  fr: ['au secours', 'il me frappe', 'aidez moi il va me tuer', 'on m’a enfermée dans la maison'],
  bm: ['n dɛmɛ, u ye n datugu so kɔnɔ', 'n deme, ou ye n datougou so kono', 'a bɛ n bugɔ'],
} as const;
const LEAVING = ['STOP', 'stop', 'EFFACER', 'effacer', 'a dabila'] as const;
const PERSON = { fr: 'je veux parler à une personne', bm: 'n b’a fɛ ka kuma mɔgɔ fɛ' } as const;

describe.each(['fr', 'bm'] as const)('at every question, in %s', (language) => {
  let stops: Stop[];
  beforeAll(async () => {
    stops = await walkEveryQuestion(language);
  });

  test('the walk reaches every dialog', () => {
    const dialogs = new Set(stops.map(({ question }) => question.split('.')[0]));
    expect([...dialogs].sort()).toEqual([
      'consent',
      'danger',
      'menu',
      'numbers',
      'person',
      'report',
      'topics',
      'withdraw',
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

  test('leaving forgets what was told, and the last line is neutral and the same', async () => {
    const lines = new Set<string>();
    for (const { session } of stops) {
      for (const word of LEAVING) {
        const { replies, session: after } = await say(session, word);
        expect(replies).toHaveLength(1);
        lines.add(replies[0]?.text ?? '');
        expect(after).toMatchObject({ report: null, region: null, dialogs: { dialogStack: [] } });
      }
    }
    expect(lines.size).toBe(1);
  });

  test('a person can be asked for, and the other language', async () => {
    for (const { session } of stops) {
      const person = await say(session, PERSON[language]);
      expect(openQuestion(person.session)?.id).toMatch(/^(person|consent)\./);
      const other = await say(session, language === 'fr' ? 'bamanankan' : 'français');
      expect(other.session.language).toBe(language === 'fr' ? 'bm' : 'fr');
    }
  });
});

test('EFFACER tells the desk to erase, STOP does not', async () => {
  const [stop] = await walkEveryQuestion('fr');
  if (stop === undefined) throw new Error('no question');
  expect((await say(stop.session, 'EFFACER')).events).toMatchObject([{ kind: 'person.erase' }]);
  expect((await say(stop.session, 'STOP')).events).toEqual([]);
});
