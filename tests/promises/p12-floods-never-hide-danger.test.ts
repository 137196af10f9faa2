import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newSession, type Session } from '#src/bot/session.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import { LIMITS } from '#src/domain/pace/limits.ts';
import type { Content, Language } from '#src/domain/messages.ts';
import { testBot, type Moment, type Say } from '#tests/support/walk.ts';

/** P12: limits slow floods and abuse, and never hide danger, and nobody is kept who leaves. */
let say: Say;
beforeAll(async () => {
  say = await testBot();
});

const START = Date.parse('2026-11-24T08:00:00Z');

interface Past {
  readonly content: Content | string;
  /** Milliseconds after the message before. */
  readonly wait: number;
  readonly answeredBy: NonNullable<Moment['answeredBy']>;
}

const AUDIO: Content = { kind: 'audio', media: 'm', mimeType: 'audio/ogg' };
const OLD_BUTTON: Content = { kind: 'choice', id: 'report.safe=no', title: 'Non' };

const past: fc.Arbitrary<Past> = fc.record({
  content: fc.oneof(
    fc.constantFrom<Content | string>(
      '1',
      '2',
      '3',
      '4',
      'bonjour',
      'i ni ce',
      'menu',
      'STOP',
      'EFFACER',
      'merci',
    ),
    fc.constantFrom<Content | string>(
      'con',
      'wuluden',
      'zzz',
      AUDIO,
      OLD_BUTTON,
      'mon frère marabout',
      'bamanankan',
    ),
    fc.constantFrom(
      'mon patron a pris mon passeport',
      'au secours',
      'je veux parler à une personne',
      'Sikasso',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  ),
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: 0, max: 3 * 24 * 60 * 60_000 }),
  ),
  answeredBy: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Past['answeredBy']>('bot') },
    fc.constantFrom<Past['answeredBy']>('human', 'bot_again'),
  ),
});

const DANGER = [
  'au secours il me frappe',
  'on m’a enfermée dans la maison',
  'n deme, ou ye n datougou so kono',
];

/** A past that often ends in a flood: the limits must be reached for the property to say anything. */
const pasts = (maxLength: number): fc.Arbitrary<readonly Past[]> =>
  fc
    .tuple(fc.array(past, { maxLength }), past, fc.integer({ min: 0, max: 2 * LIMITS.answers.burst }))
    .map(([before, last, flood]) => [
      ...before,
      ...Array.from({ length: flood }, () => ({ ...last, wait: 0 })),
    ]);

async function play(history: readonly Past[]): Promise<{ session: Session; now: Date }> {
  let session = newSession();
  let at = START;
  for (const { content, wait, answeredBy } of history) {
    at += wait;
    ({ session } = await say(session, content, 'sms', { now: new Date(at), answeredBy }));
  }
  return { session, now: new Date(at) };
}

function expectEmergency({ replies, events }: TurnResult): void {
  expect(replies[0]?.urgency).toBe('safety');
  expect(replies[0]?.text).toMatch(/\d{2}/);
  expect(events.some((event) => event.kind === 'case.reported' && event.report.dangerNow)).toBe(true);
}

describe('after any history', () => {
  test('danger gets the emergency answer, and the desk an event', async () => {
    await fc.assert(
      fc.asyncProperty(
        pasts(20),
        fc.constantFrom(...DANGER),
        fc.constantFrom<Past['answeredBy']>('bot', 'bot_again', 'human'),
        async (history, phrase, answeredBy) => {
          const { session, now } = await play(history);
          expectEmergency(await say(session, phrase, 'sms', { now, answeredBy }));
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  test('STOP is obeyed at once, and gives no new burst of answers', async () => {
    await fc.assert(
      fc.asyncProperty(pasts(15), async (history) => {
        const { session, now } = await play(history);
        const { session: after, replies } = await say(session, 'STOP', 'sms', { now });
        expect(replies).toHaveLength(1);
        expect(after).toMatchObject({ report: null, paused: null, dialogs: { dialogStack: [] } });
        expect(after.pace.answers?.tokens ?? 0).toBeLessThan(LIMITS.answers.burst);
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

/** The same flood in both languages: so many messages at one moment. */
async function flood(
  language: Language,
  messages: number,
  text = 'zzz',
): Promise<{ session: Session; answered: TurnResult['replies'][] }> {
  let session: Session = { ...newSession(), language, languageBy: 'chosen' };
  const answered: TurnResult['replies'][] = [];
  for (let count = 0; count < messages; count += 1) {
    const result = await say(session, text, 'sms', { now: new Date(START) });
    session = result.session;
    answered.push(result.replies);
  }
  return { session, answered };
}

describe.each(['fr', 'bm'] as const)('a flood, in %s', (language) => {
  test('is answered as often as the burst allows, then asked once to wait, then met with silence', async () => {
    const { answered } = await flood(language, 40);
    expect(answered.slice(0, LIMITS.answers.burst).every((replies) => replies.length > 0)).toBe(true);
    expect(answered[LIMITS.answers.burst]).toHaveLength(1);
    expect(answered.slice(LIMITS.answers.burst + 1).flat()).toEqual([]);
  });

  test('is answered again after six seconds, without being asked to wait a second time', async () => {
    let { session } = await flood(language, 30);
    const waits: number[] = [];
    for (let second = 6; second <= 18; second += 1) {
      const { session: after, replies } = await say(session, 'zzz', 'sms', {
        now: new Date(START + second * 1000),
      });
      session = after;
      if (replies.length > 0) waits.push(second);
    }
    expect(waits).toEqual([6, 12, 18]);
  });

  test('does not lose what is told above the limit', async () => {
    const { session } = await flood(language, 30, 'mon patron a pris mon passeport');
    const told = { now: new Date(START) };
    const { session: after, replies } = await say(session, 'il ne me paie pas depuis un an', 'sms', told);
    expect(replies).toEqual([]);
    expect(after.report?.words.at(-1)).toBe('mon patron a pris mon passeport');
    expect(after.report?.indicators.length).toBeGreaterThan(session.report?.indicators.length ?? 0);
  });
});

test('the answer to a question about danger is never held, however fast the messages before it came', async () => {
  const at = { now: new Date(START) };
  const { session } = await flood('fr', 40);
  const empty = session.pace;
  const { session: begun } = await say(
    { ...newSession(), welcomed: true },
    'mon patron a pris mon passeport',
  );
  const { session: asked } = await say(begun, '1');
  expectEmergency(await say({ ...asked, pace: empty }, '1', 'sms', at));
  const { session: unsure } = await say({ ...newSession(), welcomed: true }, 'mon frère marabout');
  const { replies } = await say({ ...unsure, pace: empty }, '2', 'sms', at);
  expect(replies[0]?.urgency).toBe('safety');
});

test('a sixth report within the hour gets numbers to call, and later another one begins', async () => {
  let session = newSession();
  const begin = async (at: number): Promise<TurnResult> => {
    const begun = await say(session, 'mon patron a pris mon passeport', 'sms', { now: new Date(at) });
    ({ session } = await say(begun.session, 'STOP', 'sms', { now: new Date(at) }));
    return begun;
  };
  for (let count = 0; count < LIMITS.reports.burst; count += 1) {
    expect((await begin(START + count * 60_000)).session.report).not.toBeNull();
  }
  const refused = await begin(START + 10 * 60_000);
  expect(refused.session.report).toBeNull();
  expect(refused.replies[0]?.text).toMatch(/\d{2}/);
  expect((await begin(START + 2 * 60 * 60_000)).session.report).not.toBeNull();
});

describe('what is not understood', () => {
  const noise = fc.oneof(
    fc.constantFrom<Content | string>(
      'zzz',
      'blabla',
      'hmm',
      AUDIO,
      OLD_BUTTON,
      'bof',
      '???',
      'mon frère marabout',
    ),
    fc.constantFrom<Content | string>('oui', 'merci', '👍', 'con', 'mon patron garde mon passeport'),
  );

  test('never gets the same text twice in a row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { minLength: 2, maxLength: 18 }), async (messages) => {
        let session = newSession();
        let before = '';
        for (const content of messages) {
          const { session: after, replies } = await say(session, content, 'whatsapp', {
            now: new Date(START),
          });
          const text = replies.map((reply) => reply.text).join('\n');
          if (text !== '') expect(text).not.toBe(before);
          before = text === '' ? before : text;
          session = after;
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('reaches a person after three messages, from wherever no report is under way', async () => {
    let session: Session = { ...newSession(), welcomed: true };
    for (const text of ['zzz', 'blabla', 'bof']) ({ session } = await say(session, text));
    expect(session.dialogs.dialogStack.at(-1)?.id).toBe('person');
  });
});

test('words of abuse that tell what is done to somebody are no insult', async () => {
  for (const text of [
    'mon patron me traite de pute',
    'il me dit sale esclave et con',
    'on m’a dit fils de pute',
  ]) {
    const { session } = await say({ ...newSession(), welcomed: true }, text);
    expect(session.lastAside).not.toBe('pace:calm');
  }
});
