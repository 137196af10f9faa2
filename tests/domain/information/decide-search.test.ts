import { beforeAll, describe, expect, test } from '@jest/globals';
import { createSearchTopics, type SearchTopics } from '#src/domain/information/search-topics.ts';
import { isTelling } from '#src/domain/information/is-telling.ts';
import type { InformationTopic } from '#src/domain/topics.ts';
import type { Topic, Understanding } from '#src/domain/understanding.ts';
import { testContent } from '#tests/support/service.ts';
import { understood } from '#tests/support/understood.ts';

/** A question, where only its text and its class matter. */
function asked(text: string, topic: Topic | null): Understanding {
  return understood(text, { intent: { name: 'ask', topic, confidence: 1 } });
}

function page(id: string, topic: Topic, fr: readonly string[], general = false): InformationTopic {
  return {
    id,
    topic,
    ...(general ? { general: true } : {}),
    title: 't:choice.x',
    text: 't:text.x',
    more: null,
    related: ['other'],
    next: null,
    sources: ['a source'],
    tags: ['work'],
    words: { fr: [...fr], bm: ['bamanankan'] },
  };
}

const PAGES = [
  page('driver', 'debt', ['chauffeur', 'argent .. chauffeur']),
  page('debt', 'debt', ['argent', 'dette'], true),
  page('papers', 'documents', ['papiers', 'les papiers'], true),
];

let search: SearchTopics;
beforeAll(async () => {
  const { country } = await testContent();
  search = createSearchTopics(PAGES, country.lexicon);
});

describe('a search', () => {
  test.each<[string, Topic | null, string, readonly string[]]>([
    ['argent du chauffeur', null, 'found', ['driver']],
    ['chauffeur', null, 'found', ['driver']],
    ['une histoire de chauffeur', null, 'unsure', ['driver']],
    ['une histoire de chauffeur', 'debt', 'found', ['driver']],
    ['une histoire dans les papiers', null, 'found', ['papers']],
    ['chauffeur ou dette', null, 'unsure', ['debt', 'driver']],
    ['une histoire', 'debt', 'unsure', ['debt', 'driver']],
    ['une histoire', null, 'nothing', []],
    ['dette', 'documents', 'found', ['debt']],
    ['argent argent argent', null, 'found', ['debt']],
  ])('for "%s", understood as %s, is %s: %j', (text, topic, kind, ids) => {
    const found = search(asked(text, topic));
    const topics = found.kind === 'found' ? [found.topic] : found.kind === 'unsure' ? found.topics : [];
    expect({ kind: found.kind, ids: topics.map(({ id }) => id) }).toEqual({ kind, ids });
  });
});

test.each([
  ['ka', false],
  ['16', false],
  ['2026', false],
  ['den', true],
])('whether %s says something by itself: %s', (key, telling) => {
  expect(isTelling(key)).toBe(telling);
});
