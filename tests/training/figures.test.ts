import { describe, expect, test } from '@jest/globals';
import { createIdentify } from '#src/domain/language/identify/identify.ts';
import { testLexicon, testModels, testUnderstand } from '#tests/domain/language/load-lexicon.ts';
import { createRandom } from '#training/random.ts';
import { unseen } from '#training/unseen.ts';
import { readUtterances, type Utterance } from '#training/utterance.ts';
import { wordsFrom } from '#training/windows.ts';

/**
 * How well messages are understood that nobody had seen who wrote a phrase or a message to learn from. A bar here
 * is a little under what was reached, so that a change that makes it worse is seen; it is raised when it gets better.
 */
const judge = unseen(readUtterances('judge'));
const understand = testUnderstand();

/** The share of messages for which something holds, in per cent. */
function percent(messages: readonly Utterance[], holds: (message: Utterance) => boolean): number {
  return (100 * messages.filter(holds).length) / messages.length;
}

describe.each([
  { language: 'fr', intent: 90, topic: 90, found: 95, alarms: 6.5 },
  { language: 'bm', intent: 87, topic: 84, found: 89, alarms: 6 },
  { language: 'mixed', intent: 95, topic: 90, found: 94, alarms: 5 },
])('messages in $language', ({ language, intent, topic, found, alarms }) => {
  const messages = judge.filter((message) => message.language === language);
  const danger = messages.filter((message) => message.intent === 'danger');
  const others = messages.filter((message) => message.intent !== 'danger');
  const questions = messages.filter((message) => message.intent === 'ask');

  test('what it wants', () => {
    expect(
      percent(messages, (message) => understand(message.text).intent.name === message.intent),
    ).toBeGreaterThan(intent);
  });

  test('what a question is about', () => {
    expect(
      percent(questions, (message) => understand(message.text).intent.topic === message.topic),
    ).toBeGreaterThan(topic);
  });

  test('danger is found', () => {
    expect(percent(danger, ({ text }) => understand(text).danger)).toBeGreaterThan(found);
  });

  test('and little else is taken for it', () => {
    expect(percent(others, ({ text }) => understand(text).danger)).toBeLessThan(alarms);
  });
});

describe('the language of pieces of messages', () => {
  const identify = createIdentify(testLexicon(), testModels().language);
  test.each([
    { language: 'fr', words: 1, right: 90 },
    { language: 'fr', words: 2, right: 95 },
    { language: 'fr', words: 5, right: 99 },
    { language: 'fr', words: 8, right: 99.5 },
    { language: 'bm', words: 1, right: 90 },
    { language: 'bm', words: 2, right: 97 },
    { language: 'bm', words: 5, right: 99 },
    { language: 'bm', words: 8, right: 99.5 },
  ])('$language, $words words', ({ language, words, right }) => {
    const random = createRandom(words);
    const texts = judge.filter((message) => message.language === language).map(({ text }) => text);
    const pieces = Array.from({ length: 2000 }, () => wordsFrom(random.pick(texts), words, random)).filter(
      (piece) => piece !== undefined && /\p{L}/u.test(piece),
    );
    const told = pieces.filter((piece) => identify(piece ?? '').language.code === language);
    expect((100 * told.length) / pieces.length).toBeGreaterThan(right);
  });

  test('a message in both languages is told as one', () => {
    const long = judge.filter(({ text }) => text.split(' ').length > 3);
    const isMixed = ({ text }: Utterance): boolean => identify(text).language.code === 'mixed';
    expect(
      percent(
        long.filter(({ language }) => language === 'mixed'),
        isMixed,
      ),
    ).toBeGreaterThan(80);
    expect(
      percent(
        long.filter(({ language }) => language === 'fr' || language === 'bm'),
        isMixed,
      ),
    ).toBeLessThan(3);
  });
});
