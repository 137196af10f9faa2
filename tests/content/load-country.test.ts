import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { loadCountry } from '#src/content/load-country.ts';
import type { Country } from '#src/domain/country.ts';

const MALI = join(import.meta.dirname, '../../country/ml');

async function loaded(): Promise<Country> {
  const result = await loadCountry(MALI);
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

describe('Mali', () => {
  it('has the map of 2023: Bamako, 19 regions, 159 cercles', async () => {
    const { regions } = await loaded();
    expect(regions).toHaveLength(20);
    expect(regions.flatMap(({ cercles }) => cercles)).toHaveLength(159);
    expect(regions.filter(({ formerRegion }) => formerRegion !== null)).toHaveLength(11);
    expect(regions.map(({ number }) => number).sort()).toEqual([
      ...Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0')),
      null,
    ]);
  });

  it('has the two lists for labour exploitation: 67 indicators for adults, 65 for children', async () => {
    const { indicators } = await loaded();
    expect(indicators.filter(({ adult }) => adult !== null)).toHaveLength(67);
    expect(indicators.filter(({ child }) => child !== null)).toHaveLength(65);
    expect(new Set(indicators.map(({ label, dimension }) => `${dimension} ${label}`)).size).toBe(67);
  });

  it('ships no contact as verified', async () => {
    const { contacts } = await loaded();
    expect(contacts.filter(({ verified }) => verified !== null)).toEqual([]);
  });

  it('has questions enough, nothing of the hardest kind among the first ten', async () => {
    const { questions } = await loaded();
    expect(questions.length).toBeGreaterThanOrEqual(25);
    expect(questions.slice(0, 10).filter(({ sensitivity }) => sensitivity === 3)).toEqual([]);
  });
});

describe('what is wrong is said, with the file and the place', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'country-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function problems(copy: string): Promise<readonly string[]> {
    const result = await loadCountry(copy);
    return result.ok ? [] : result.error;
  }

  /** Loads Mali with one text of one file replaced. */
  async function problemsWith(file: string, from: string, to: string): Promise<readonly string[]> {
    const copy = join(folder, 'ml');
    await cp(MALI, copy, { recursive: true });
    const text = await readFile(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    await writeFile(join(copy, file), text.replace(from, to));
    return problems(copy);
  }

  const cases: [sentence: string, file: string, from: string, to: string, problem: string][] = [
    ['no JSON', 'meta.json', '{', '', 'ml/meta.json: is not JSON'],
    [
      'a question whose indicator does not exist',
      'questions.json',
      'exploitation.low_no_salary',
      'exploitation.low_salary',
      'ml/questions.json: 3.indicators: no indicator exploitation.low_salary',
    ],
    [
      'two questions of one id',
      'questions.json',
      '"papers"',
      '"hours"',
      'ml/questions.json: the id hours comes twice',
    ],
    [
      'two indicators of one id',
      'indicators.json',
      '"exploitation.low_no_salary"',
      '"exploitation.wage_manipulation"',
      'ml/indicators.json: the id exploitation.wage_manipulation comes twice',
    ],
    [
      'an indicator under another dimension',
      'indicators.json',
      '"dimension": "exploitation"',
      '"dimension": "coercive_recruitment"',
      'ml/indicators.json: 36.id: must begin with its dimension',
    ],
    [
      'a wrong E.164 form',
      'contacts.json',
      '+22380001115',
      '+22380001116',
      'ml/contacts.json: 5.number: its E.164 form is +22380001115',
    ],
    [
      'a contact at home said to be abroad',
      'contacts.json',
      '"abroad": false',
      '"abroad": true',
      'ml/contacts.json: 0.abroad: must be false for ML',
    ],
    [
      'a contact in a region that does not exist',
      'contacts.json',
      '"abroad": false',
      '"abroad": false, "region": "atlantis"',
      'ml/contacts.json: 0.region: no region atlantis',
    ],
    [
      'a former region that does not exist',
      'regions.json',
      '"formerRegion": "tombouctou"',
      '"formerRegion": "timbuktu"',
      'ml/regions.json: 9.formerRegion: no region timbuktu',
    ],
    [
      'a name of two regions',
      'regions.json',
      '"Timbuktu"',
      '"Gawo"',
      'ml/regions.json: the name gawo belongs to two regions',
    ],
    [
      'a place in a region that does not exist',
      'places.json',
      '"id": "banconi", "kind": "quarter", "region": "bamako"',
      '"id": "banconi", "kind": "quarter", "region": "banconi"',
      'ml/places.json: places.6.region: no region banconi',
    ],
    [
      'a place that says it is also in a region that does not exist',
      'places.json',
      '"alsoIn": ["mopti"]',
      '"alsoIn": ["mopti", "massina"]',
      'ml/places.json: places.41.alsoIn: no region massina',
    ],
    [
      'a place from a source that is not named',
      'places.json',
      '"source": "quarters"',
      '"source": "hearsay"',
      'ml/places.json: places.0.source: no source hearsay',
    ],
    [
      'two places of one id',
      'places.json',
      '"id": "bozola"',
      '"id": "banconi"',
      'ml/places.json: places.17.id: the id banconi comes twice',
    ],
    [
      'a place with the name of a cercle of another region',
      'places.json',
      '"name": "Bozola"',
      '"name": "Niono"',
      'ml/places.json: places.17.name: ñono is also in segou',
    ],
    [
      'a country abroad that comes twice',
      'abroad.json',
      '"code": "LY"',
      '"code": "DZ"',
      'ml/abroad.json: countries: the code DZ comes twice',
    ],
    [
      'a red flag that is an indicator of no list',
      'offers.json',
      '"indicator": "coercive_recruitment.debt_bondage"',
      '"indicator": "coercive_recruitment.nothing"',
      'ml/offers.json: 2: no indicator coercive_recruitment.nothing',
    ],
    [
      'a way to a country that messages cannot name',
      'corridor.json',
      '"TN"',
      '"ZW"',
      'ml/corridor.json: countries: no country ZW in abroad.json',
    ],
    [
      'two ways to one country',
      'corridor.json',
      '"TN"',
      '"MA"',
      'ml/corridor.json: countries: an id or a code comes twice',
    ],
  ];
  it.each(cases)('%s', async (_sentence, file, from, to, problem) => {
    expect(await problemsWith(file, from, to)).toContain(problem);
  });

  it('lists the problems of all files at once', async () => {
    const copy = join(folder, 'ml');
    await cp(MALI, copy, { recursive: true });
    await rm(join(copy, 'regions.json'));
    await writeFile(join(copy, 'contacts.json'), '[]');
    await writeFile(join(copy, 'meta.json'), '{"code": "mali"}');
    const files = (await problems(copy)).map((problem) => problem.split(':')[0]);
    expect(new Set(files)).toEqual(new Set(['ml/regions.json', 'ml/contacts.json', 'ml/meta.json']));
  });

  test('a file of the lexicon that is missing, broken, or names what is not there', async () => {
    const copy = join(folder, 'ml');
    await cp(MALI, copy, { recursive: true });
    const lexicon = join(copy, 'lexicon');
    await writeFile(join(lexicon, 'indicators.json'), '{"exploitation.nothing": {"fr": [], "bm": []}}');
    expect(await problems(copy)).toEqual([
      'lexicon/indicators.json: exploitation.nothing: no such indicator',
    ]);
    await rm(join(lexicon, 'erase.json'));
    await writeFile(join(lexicon, 'sets.json'), '{');
    expect(await problems(copy)).toEqual([
      'lexicon/sets.json: is not JSON',
      expect.stringMatching(/^lexicon\/erase\.json: /),
    ]);
  });

  test('a folder that is not there is as many problems as files', async () => {
    const files = (await problems(join(folder, 'nowhere'))).map((problem) => problem.split(':')[0]);
    expect(files).toEqual(
      expect.arrayContaining(['nowhere/meta.json', 'nowhere/questions.json', 'lexicon/danger.json']),
    );
    expect(new Set(files).size).toBe(files.length);
  });
});
