import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { afterMore, afterText } from '#dialogs/topics-questions.ts';
import { loadCatalogue, type Catalogue } from '#src/content/catalogue.ts';
import { LANGUAGES } from '#src/content/locales.ts';
import { loadTopics, textsOf } from '#src/content/load-topics.ts';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import { numberedText } from '#src/domain/numbered-text.ts';
import type { InformationTopic } from '#src/domain/topics.ts';
import { TOPICS } from '#src/domain/understanding.ts';

const MALI = 'country/ml/topics.json';

async function catalogue(): Promise<Catalogue> {
  const loaded = await loadCatalogue('locales');
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  return loaded.value;
}

async function pagesOfMali(): Promise<readonly InformationTopic[]> {
  const loaded = await loadTopics(MALI, await catalogue());
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  return loaded.value;
}

describe('the pages of Mali', () => {
  it('are read, and answer every topic that a message can be about', async () => {
    const answered = new Set((await pagesOfMali()).map(({ topic }) => topic));
    expect([...answered].sort()).toEqual([...TOPICS].sort());
  });

  it('take one SMS each, in both languages', async () => {
    const { text } = await catalogue();
    const long = (await pagesOfMali()).flatMap((page) =>
      LANGUAGES.filter((language) => countSms(gsm7(text(language, page.text), language)).segments > 1).map(
        (language) => `${language} ${page.id}`,
      ),
    );
    expect(long).toEqual([]);
  });

  it('cost two SMS at most with the question that follows, in both languages', async () => {
    const { text } = await catalogue();
    const pages = await pagesOfMali();
    const messages = pages.flatMap((page) => [
      { id: page.id, body: page.text, question: afterText(page, pages) },
      ...(page.more === null
        ? []
        : [{ id: `${page.id}.more`, body: page.more, question: afterMore(page, pages) }]),
    ]);
    const long = messages.flatMap(({ id, body, question }) =>
      LANGUAGES.filter((language) => {
        const choices = question.options.map((option) => ({
          id: option.id,
          title: text(language, option.title),
        }));
        const whole = numberedText(`${text(language, body)}\n${text(language, question.text)}`, choices);
        return countSms(gsm7(whole, language)).segments > 2;
      }).map((language) => `${language} ${id}`),
    );
    expect(messages.length).toBeGreaterThanOrEqual(64);
    expect(long).toEqual([]);
  });

  it('name no telephone number, no sum and no year', async () => {
    const { text } = await catalogue();
    const withFigures = (await pagesOfMali()).filter((page) =>
      LANGUAGES.some((language) =>
        [page.title, ...textsOf(page)].some((key) => /\d/.test(text(language, key))),
      ),
    );
    expect(withFigures).toEqual([]);
  });

  it('are all the texts that there are for pages', async () => {
    const file = JSON.parse(await readFile('locales/fr/topics.json', 'utf8')) as {
      choice: object;
      text: object;
      more: object;
    };
    const ids = (await pagesOfMali()).map(({ id }) => id).sort();
    expect([Object.keys(file.choice).sort(), Object.keys(file.text).sort()]).toEqual([ids, ids]);
    const withMore = (await pagesOfMali()).filter(({ more }) => more !== null).map(({ id }) => id);
    expect(Object.keys(file.more).sort()).toEqual(withMore.sort());
  });
});

describe('a mistake in the pages', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'topics-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  type Page = Record<string, unknown>;
  const change = (pages: readonly Page[], id: string, changes: Page): readonly Page[] =>
    pages.map((page) => (page['id'] === id ? { ...page, ...changes } : page));

  it.each<[string, (pages: readonly Page[]) => unknown, RegExp]>([
    ['a topic without a page', (pages) => pages.filter(({ id }) => id !== 'debt'), /0 pages open for debt/],
    [
      'two pages that open for a topic',
      (pages) => change(pages, 'debt_driver', { general: true }),
      /2 pages open for debt/,
    ],
    [
      'words that are no phrase',
      (pages) => change(pages, 'debt', { words: { fr: ['..'], bm: ['juru'] } }),
      /words\.fr/,
    ],
    [
      'words of a set',
      (pages) => change(pages, 'debt', { words: { fr: ['dette'], bm: ['@juru'] } }),
      /words\.bm/,
    ],
    [
      'no words in a language',
      (pages) => change(pages, 'debt', { words: { fr: ['dette'], bm: [] } }),
      /words\.bm/,
    ],
    [
      'a second text that is not there',
      (pages) => change(pages, 'debt', { more: 'topics:more.x' }),
      /debt: no bm text for topics:more\.x/,
    ],
    ['two pages with one id', (pages) => [...pages, pages[0]], /two pages have the same id/],
    ['a link to nowhere', (pages) => change(pages, 'debt', { related: ['x'] }), /debt leads to x/],
    ['a link to itself', (pages) => change(pages, 'debt', { related: ['debt'] }), /debt leads to debt/],
    [
      'a topic that does not exist',
      (pages) => change(pages, 'debt', { topic: 'money' }),
      /topics\.json: \d+\.topic/,
    ],
    ['a next step that does not exist', (pages) => change(pages, 'debt', { next: 'police' }), /\.next/],
    ['facts without a source', (pages) => change(pages, 'debt', { sources: [] }), /\.sources/],
    ['a field that nobody reads', (pages) => change(pages, 'debt', { phone: '17' }), /phone/],
    [
      'a key without a text',
      (pages) => change(pages, 'debt', { text: 'topics:text.x' }),
      /debt: no fr text for topics:text\.x/,
    ],
    ['no list at all', () => ({}), /topics\.json/],
  ])('is told: %s', async (_, plant, message) => {
    const file = join(folder, 'topics.json');
    const pages = JSON.parse(await readFile(MALI, 'utf8')) as readonly Page[];
    await writeFile(file, JSON.stringify(plant(pages)));
    const loaded = await loadTopics(file, await catalogue());
    expect(loaded.ok ? 'nothing' : loaded.error.join('\n')).toMatch(message);
  });

  it('is told: a page that leaves no room in its SMS', async () => {
    const real = await catalogue();
    const long: Catalogue = {
      ...real,
      text: (language, key) => (key === 'topics:text.debt' ? 'é'.repeat(281) : real.text(language, key)),
    };
    expect(await loadTopics(MALI, long)).toEqual({
      ok: false,
      error: LANGUAGES.map((language) => `debt: the ${language} text has 281 SMS units, the most is 280`),
    });
  });
});
