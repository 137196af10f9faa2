import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatJourney, parseJourney, type Exchange, type Journey } from '#src/simulator/journey.ts';
import type { Said } from '#src/simulator/said.ts';

const FILE = `# A greeting gets a menu, and a place is understood
channel: whatsapp

> bonjour
< Bonjour.
  \\
  Que voulez-vous ?
  [1] Aide pour moi
  [2] Mes questions

> [2]
< Choisissez.
< \\[1] n'est pas un bouton ici.

> (audio)

> (location 12.63,-8)
< Merci.

... 2 days

> \\(audio)
  deux lignes
`;

const JOURNEY: Journey = {
  title: 'A greeting gets a menu, and a place is understood',
  channel: 'whatsapp',
  exchanges: [
    {
      said: { kind: 'text', text: 'bonjour' },
      replies: [{ text: 'Bonjour.\n\nQue voulez-vous ?', choices: ['Aide pour moi', 'Mes questions'] }],
    },
    {
      said: { kind: 'choice', number: 2 },
      replies: [
        { text: 'Choisissez.', choices: [] },
        { text: "[1] n'est pas un bouton ici.", choices: [] },
      ],
    },
    { said: { kind: 'audio' }, replies: [] },
    {
      said: { kind: 'location', latitude: 12.63, longitude: -8 },
      replies: [{ text: 'Merci.', choices: [] }],
    },
    { after: 172_800_000, said: { kind: 'text', text: '(audio)\ndeux lignes' }, replies: [] },
  ],
};

describe('a journey file', () => {
  it('is written as people read it', () => {
    expect(formatJourney(JOURNEY)).toBe(FILE);
  });

  it('is read back as the conversation it was', () => {
    expect(parseJourney(FILE)).toEqual({ ok: true, value: JOURNEY });
  });

  it('may have the line ends of another system, and marks whose space an editor took away', () => {
    const text = '# Nothing\r\nchannel: sms\r\n\r\n>\r\n< a\r\n';
    const exchanges = [{ said: { kind: 'text', text: '' }, replies: [{ text: 'a', choices: [] }] }];
    expect(parseJourney(text)).toEqual({ ok: true, value: { title: 'Nothing', channel: 'sms', exchanges } });
  });

  it('round-trips whatever was said and answered', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(parseJourney(formatJourney(journey))).toEqual({ ok: true, value: journey });
      }),
    );
  });

  it.each([
    ['', 'line 1: "# " and one sentence that says what the conversation shows'],
    ['# A\nchannel: fax', 'line 2: "channel: sms" or "channel: whatsapp"'],
    ['# A\nchannel: sms\n\n< hello', 'line 4: a reply before anything was said'],
    ['# A\nchannel: sms\n  more', 'line 3: a message begins with "> " or "< ", and goes on after two spaces'],
    ['# A\nchannel: sms\n... a while\n> a', 'line 3: a pause is a number of minutes, hours or days'],
    ['# A\nchannel: sms\n> a\nb', 'line 4: a message begins with "> " or "< ", and goes on after two spaces'],
    ['# A\nchannel: sms\n> a\n< b\n  [2] c', 'line 4: the choices of a reply come last, numbered from 1'],
    [
      '# A\nchannel: sms\n> a\n< b\n  [1] c\n  d',
      'line 4: the choices of a reply come last, numbered from 1',
    ],
    [
      '# A\nchannel: sms\n> (dance)',
      'line 3: "(dance)" is nothing a person can send; words that begin so need a backslash before them',
    ],
  ])('that is wrong says where: %j', (text, error) => {
    expect(parseJourney(text)).toEqual({ ok: false, error });
  });
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\u2028',
    '',
    '\\',
    '\\\\',
    ' ',
    '  x',
    '> a',
    '< b',
    '[1] c',
    '\\[1] c',
    '(audio)',
    '[2]',
    '# d',
  ),
);
const oneLine = line.map((text) => text.replace(/[\r\n]/g, '.'));
const words = fc.array(oneLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6);
const saids: fc.Arbitrary<Said> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({ kind: fc.constant('choice' as const), number: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ kind: fc.constantFrom('audio', 'image', 'video', 'document', 'unknown') }),
  fc
    .record({ kind: fc.constant('location' as const), latitude: degrees(90), longitude: degrees(180) })
    // -0 is written as 0.
    .map((said) => ({ ...said, latitude: said.latitude + 0, longitude: said.longitude + 0 })),
);
const replies = fc.record({ text: words, choices: fc.array(oneLine, { maxLength: 10 }) });
const exchanges: fc.Arbitrary<Exchange> = fc.record(
  {
    after: fc.integer({ min: 1, max: 9999 }).map((minutes) => minutes * 60_000),
    said: saids,
    replies: fc.array(replies, { maxLength: 3 }),
  },
  { requiredKeys: ['said', 'replies'] },
);
const journeys: fc.Arbitrary<Journey> = fc.record({
  title: oneLine.filter((text) => text !== ''),
  channel: fc.constantFrom('sms', 'whatsapp'),
  exchanges: fc.array(exchanges, { maxLength: 4 }),
});
