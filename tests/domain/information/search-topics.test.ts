import { beforeAll, describe, expect, test } from '@jest/globals';
import { createSearchTopics, type Search } from '#src/domain/information/search-topics.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import { testContent } from '#tests/support/service.ts';
import { ELSEWHERE, QUESTIONS, UNCLEAR } from './questions.ts';

/** The least share of questions that get their text at once, and that get it or are asked about it. */
const AT_ONCE = 0.9;
const IN_REACH = 0.95;

let search: (question: string) => Search;
beforeAll(async () => {
  const { country, places, topics } = await testContent();
  const understand = createUnderstand(country, places);
  const searchTopics = createSearchTopics(topics, country.lexicon);
  search = (question) => searchTopics(understand(question));
});

/** The ids of what a question would be answered with, or asked about. */
function ids(found: Search): readonly string[] {
  if (found.kind === 'found') return [found.topic.id];
  return found.kind === 'unsure' ? found.topics.map(({ id }) => id) : [];
}

describe.each(['fr', 'bm'] as const)('questions in %s', (language) => {
  /** Where too many questions get something else: which, and what they get. */
  function tooMany(least: number, isWell: (found: Search, topic: string) => boolean): readonly string[] {
    const asked = QUESTIONS[language];
    const bad = asked.flatMap(([question, topic]) => {
      const found = search(question);
      return isWell(found, topic) ? [] : [`${question}: ${found.kind} ${ids(found).join()}, not ${topic}`];
    });
    return 1 - bad.length / asked.length >= least ? [] : bad;
  }

  test('get at once the text that a reader would hand them, nearly all of them', () => {
    const isTold = (found: Search, topic: string): boolean =>
      found.kind === 'found' && found.topic.id === topic;
    expect(tooMany(AT_ONCE, isTold)).toEqual([]);
  });

  test('get it, or are asked whether they mean it', () => {
    expect(tooMany(IN_REACH, (found, topic) => ids(found).includes(topic))).toEqual([]);
  });
});

test.each(UNCLEAR)('%s may mean several texts, and is asked about', (question, among) => {
  const found = search(question);
  expect(found.kind).toBe('unsure');
  expect([...ids(found)].sort()).toEqual([...among].sort());
});

test.each(ELSEWHERE)('"%s" has no answer here', (question) => {
  expect(search(question).kind).not.toBe('found');
});
