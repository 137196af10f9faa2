import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '#src/bot/session.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import type { Content, Surface } from '#src/domain/messages.ts';
import { testBot, walkEveryQuestion, type Stop } from '#tests/support/walk.ts';

/**
 * P15: every word with which people leave, from every question of every dialog, in both languages and on both
 * surfaces: what was told is gone, and one neutral line, always the same, is the last.
 */
let say: (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>;
beforeAll(async () => {
  say = await testBot();
});

/** The words that carriers and Twilio act on too. */
const CARRIERS = ['STOP', 'STOPALL', 'STOP ALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'OPTOUT', 'REVOKE'];
const FRENCH = [
  'ARRET',
  'ARRÊT',
  'arrêter',
  'QUITTER',
  'FIN',
  'stop.',
  'Stop !',
  'annuler',
  'laissez moi tranquille',
];
const BAMBARA = ['dabila', 'a dabila', "k'a dabila", 'a to', 'a jɔ'];
const ERASING = ['EFFACER', 'effacer', 'Effacez tout', 'supprimer', 'DELETE', 'a bɛɛ jɔsi', 'jɔsi'];
const LEAVING = [...CARRIERS, ...FRENCH, ...BAMBARA];

/** What a session holds of a person after they left: their language, and their safe word. */
const NOTHING = {
  report: null,
  region: null,
  country: null,
  reachedHere: false,
  misses: 0,
  tips: null,
  paused: null,
  lastAside: null,
  dialogs: { dialogStack: [] },
};
/** What is kept beside it, and says nothing of what was told: the limits, and when the last message came. */
const BESIDE = new Set(['pace', 'lastAt']);
const SAFE_WORD = { word: 'mange', callsForHelp: false };

describe.each(['fr', 'bm'] as const)('at every question, in %s', (language) => {
  let stops: Stop[];
  beforeAll(async () => {
    stops = await walkEveryQuestion(language);
  });

  const leaveEverywhere = async (words: readonly string[], surface: Surface): Promise<void> => {
    const lines = new Set<string>();
    const stayed: string[] = [];
    for (const { session, path } of stops) {
      for (const word of words) {
        const { replies, session: after } = await say({ ...session, safeWord: SAFE_WORD }, word, surface);
        for (const { text, choices } of replies) lines.add(`${text}${JSON.stringify(choices ?? '')}`);
        const { language: _, languageBy: _by, welcomed: _welcomed, safeWord, ...rest } = after;
        const isGone =
          JSON.stringify(sorted(rest).filter(([name]) => !BESIDE.has(name))) ===
          JSON.stringify(sorted(NOTHING));
        const isKept = ERASING.includes(word) ? safeWord === null : safeWord?.word === SAFE_WORD.word;
        if (replies.length !== 1 || !isGone || !isKept) stayed.push([...path, word].join(' > '));
      }
    }
    expect(stayed).toEqual([]);
    expect([...lines]).toHaveLength(1);
  };

  test('every word leaves by SMS', () => leaveEverywhere([...LEAVING, ...ERASING], 'sms'), 120_000);
  test('and by WhatsApp', () => leaveEverywhere(['STOP', 'FIN', 'a dabila', 'EFFACER'], 'whatsapp'), 60_000);

  test('the safe word leaves in its own words, and says nothing of what was talked about', async () => {
    for (const { session } of stops) {
      const { replies, events, session: after } = await say({ ...session, safeWord: SAFE_WORD }, 'Mangue !');
      expect(replies.map(({ text }) => text)).toEqual([expect.stringMatching(/Météo|tile/)]);
      expect(events.filter(({ kind }) => kind !== 'person.left')).toEqual([]);
      expect(after).toMatchObject({ ...NOTHING, safeWord: SAFE_WORD });
    }
  });

  test('the safe word that calls for help opens a case of danger, and shows nothing of it', async () => {
    for (const { session } of stops) {
      const safeWord = { ...SAFE_WORD, callsForHelp: true };
      const { replies, events, session: after } = await say({ ...session, safeWord }, 'mangue');
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).not.toMatch(/\d/);
      expect(events.filter(({ kind }) => kind !== 'person.left')).toMatchObject([
        { kind: 'case.reported', report: { dangerNow: true, safeWordUsed: true, safeToWrite: false } },
      ]);
      expect(after).toMatchObject({ ...NOTHING, safeWord });
    }
  });
});

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
}

/** The session that stands at a question, in French. */
async function standing(question: string): Promise<Session> {
  const stop = (await walkEveryQuestion('fr')).find((known) => known.question === question);
  if (stop === undefined) throw new Error(`no way leads to ${question}`);
  return stop.session;
}

describe('what the desk is told', () => {
  let session: Session;
  beforeAll(async () => {
    session = await standing('report.age');
  });

  test.each(ERASING)('%s erases', async (word) => {
    expect((await say(session, word)).events).toMatchObject([{ kind: 'person.erase' }]);
  });
  test.each(LEAVING)('%s does not', async (word) => {
    expect((await say(session, word)).events).toEqual([]);
  });
});

test.each(['START', 'start', 'UNSTOP'])('%s brings the menu back', async (word) => {
  const left = await say(await standing('menu'), 'STOP');
  expect(openQuestion((await say(left.session, word)).session)?.id).toBe('menu');
});

describe('a safe word', () => {
  const choose = async (word: string): Promise<string | undefined> => {
    const asked = await say(await standing('menu'), 'mot secret');
    return openQuestion((await say(asked.session, word)).session)?.id;
  };
  test.each(['mangue', 'Tantie Awa', 'tiga', 'soleil'])('can be %s', async (word) => {
    expect(await choose(word)).toBe('safe_word.meaning');
  });
  test.each(['bonjour', 'oui', 'awɔ', '1234', 'ok', 'j’aime bien les mangues bien mûres'])(
    'cannot be %s: it says something already, or is not remembered',
    async (word) => {
      expect(await choose(word)).not.toBe('safe_word.meaning');
    },
  );
});
