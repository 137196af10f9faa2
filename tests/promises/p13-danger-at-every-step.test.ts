import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Session } from '#src/bot/session.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import type { Content, Language, Surface } from '#src/domain/messages.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import { testBot, walkEveryQuestion, type Stop } from '#tests/support/walk.ts';
import { DANGER, SUICIDE } from './p13-phrases.ts';

/** P13: from every question of every dialog, in both languages and on both surfaces. P15 is beside it. */
let say: (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>;
const walks = new Map<Language, Stop[]>();
beforeAll(async () => {
  say = await testBot();
  for (const language of ['fr', 'bm'] as const) walks.set(language, await walkEveryQuestion(language));
}, 60_000);

const PERSON = { fr: 'je veux parler à une personne', bm: 'n b’a fɛ ka kuma mɔgɔ fɛ' } as const;

/** 15: who does not want to live is given a number that cares. */
const SAMU = /^15 /m;
/** 18 and 15 send help and are not police. */
const NOT_POLICE = /^(?:15|18) /m;
const POLICE = /^(?:17|80 333) /m;

interface Wanted {
  readonly numbers: readonly RegExp[];
  readonly never?: RegExp;
  readonly asked: string;
}

/** Every phrase at each question, and the first of them at every wording of it. */
function table(stops: readonly Stop[], phrases: readonly string[]): [Stop, string][] {
  const seen = new Set<string>();
  return stops.flatMap((stop) => {
    const said = seen.has(stop.question) ? phrases.slice(0, 1) : phrases;
    seen.add(stop.question);
    return said.map((phrase): [Stop, string] => [stop, phrase]);
  });
}

/** Says the phrases at the questions; returns where the answer was not what it must be. */
async function unanswered(
  stops: readonly Stop[],
  phrases: readonly string[],
  surface: Surface,
  { numbers, never, asked }: Wanted,
): Promise<string[]> {
  const silent: string[] = [];
  for (const [{ session, path }, phrase] of table(stops, phrases)) {
    const { replies, events, session: after } = await say(session, phrase, surface);
    const first = replies[0];
    const isAnswered =
      first?.urgency === 'safety' &&
      numbers.every((number) => number.test(first.text)) &&
      never?.test(first.text) !== true;
    const isToldToDesk = events.some((event) => event.kind === 'case.reported' && event.report.dangerNow);
    if (!isAnswered || !isToldToDesk || openQuestion(after)?.id !== asked)
      silent.push([...path, phrase].join(' > '));
  }
  return silent;
}

describe.each(['fr', 'bm'] as const)('at every question, in %s', (language) => {
  const stops = (): Stop[] => walks.get(language) ?? [];

  test('the walk reaches every dialog', () => {
    const dialogs = new Set(stops().map(({ question }) => question.split('.')[0]));
    expect([...dialogs].sort()).toEqual([
      'add',
      'consent',
      'danger',
      'learn',
      'meant',
      'menu',
      'numbers',
      'offer',
      'person',
      'pin',
      'quiz',
      'reach',
      'report',
      'resume',
      'return',
      'safe_word',
      'story',
      'tips',
      'topics',
      'travel',
      'withdraw',
    ]);
    const asked = stops().map(({ question }) => question);
    expect(asked).toEqual(
      expect.arrayContaining(['danger.near', 'report.who', 'report.children', 'report.subject']),
    );
    expect(stops().length).toBeGreaterThan(50);
  });

  test.each(['sms', 'whatsapp'] as const)(
    'danger is answered at once with numbers, one of them not police, by %s',
    async (surface) => {
      const wanted = { numbers: [NOT_POLICE, POLICE], asked: 'danger.safe' };
      expect(await unanswered(stops(), DANGER[language], surface, wanted)).toEqual([]);
    },
    60_000,
  );

  test.each(['sms', 'whatsapp'] as const)(
    'talk of suicide is answered with those who care, and whether somebody is near, by %s',
    async (surface) => {
      const wanted = { numbers: [SAMU], never: POLICE, asked: 'danger.near' };
      expect(await unanswered(stops(), SUICIDE[language], surface, wanted)).toEqual([]);
    },
    60_000,
  );

  test('a person can be asked for, and the other language', async () => {
    for (const { session } of stops()) {
      const person = await say(session, PERSON[language]);
      expect(openQuestion(person.session)?.id).toMatch(/^(person|consent)\./);
      const other = await say(session, language === 'fr' ? 'bamanankan' : 'français');
      expect(other.session.language).toBe(language === 'fr' ? 'bm' : 'fr');
    }
  });
});
test('the table has enough phrases in each language, and none twice', () => {
  for (const language of ['fr', 'bm'] as const) {
    const phrases: readonly string[] = [...DANGER[language], ...SUICIDE[language]];
    expect(phrases.length).toBeGreaterThanOrEqual(25);
    expect(new Set(phrases).size).toBe(phrases.length);
  }
});
