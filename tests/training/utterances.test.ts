import { describe, expect, test } from '@jest/globals';
import { INTENTS } from '#src/domain/understanding.ts';
import { testIndicatorIds, testModels } from '#tests/domain/language/load-lexicon.ts';
import { digestOf, readUtterances, type Utterance } from '#training/utterance.ts';
import { unseen } from '#training/unseen.ts';

const PARTS = ['learn', 'tune', 'judge'] as const;
const TELLING = ['danger', 'seek_help', 'report'];

describe.each(PARTS)('the messages of %s', (part) => {
  const messages = readUtterances(part);
  const wrong = (isWrong: (message: Utterance) => boolean): string[] =>
    messages.filter(isWrong).map(({ text }) => text);

  test('a question has a topic, and a courtesy has none', () => {
    const mayHaveTopic = [...TELLING, 'ask'];
    expect(wrong(({ intent, topic }) => intent === 'ask' && topic === null)).toEqual([]);
    expect(wrong(({ intent, topic }) => topic !== null && !mayHaveTopic.includes(intent))).toEqual([]);
  });

  test('indicators are known ones, and only told by who tells of something', () => {
    const known = testIndicatorIds();
    expect(wrong(({ indicators }) => indicators.some((id) => !known.includes(id)))).toEqual([]);
    expect(wrong(({ indicators, intent }) => indicators.length > 0 && !TELLING.includes(intent))).toEqual([]);
  });

  test('no text holds a tab, a line break or a space too many', () => {
    expect(wrong(({ text }) => text !== text.trim() || /[\t\r]/.test(text))).toEqual([]);
  });
});

test('there are at least forty messages to learn from for each intent, in French and in Bambara', () => {
  const learn = readUtterances('learn');
  const few = INTENTS.flatMap((intent) =>
    (['fr', 'bm'] as const).filter(
      (language) =>
        learn.filter((message) => message.intent === intent && message.language === language).length < 40,
    ),
  );
  expect(few).toEqual([]);
});

test('what was learnt in another spelling is not measured', () => {
  const said = (text: string): Utterance => ({
    language: 'bm',
    intent: 'other',
    topic: null,
    indicators: [],
    text,
  });
  const kept = unseen([
    said('I ni tché !'),
    said('Merci.'),
    said('misi fila ni saga saba tun bɛ dingɛ in da la'),
  ]);
  expect(kept.map(({ text }) => text)).toEqual(['misi fila ni saga saba tun bɛ dingɛ in da la']);
  expect(unseen(readUtterances('judge')).length).toBeGreaterThan(800);
});

test('the models learnt the messages that are here: npm run train', () => {
  const digest = digestOf(readUtterances('learn'));
  const { intent, topic, indicator } = testModels();
  expect([intent, topic, indicator].map(({ about }) => about.endsWith(digest))).toEqual([true, true, true]);
});
