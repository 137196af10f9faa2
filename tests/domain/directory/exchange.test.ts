import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { contactsOf } from '#src/domain/directory/contacts-of.ts';
import { writeDirectorySheet } from '#src/domain/directory/directory-sheet.ts';
import { entrySchema, type Entry } from '#src/domain/directory/entry.ts';
import { fromHsds } from '#src/domain/directory/from-hsds.ts';
import { readImport, type ImportGround } from '#src/domain/directory/read-import.ts';
import { seedEntries } from '#src/domain/directory/seed-entries.ts';
import { toHsds } from '#src/domain/directory/to-hsds.ts';
import type { Country } from '#src/domain/country.ts';
import { testContent } from '#tests/support/service.ts';
import { entryOf, phoneOf, serviceOf } from './entry-of.ts';

let country: Country;
let seed: Entry[];
let ground: ImportGround;
const NOW = new Date('2026-11-24T08:00:00Z');

/** Everything an entry can hold. */
const FULL = entryOf({
  id: 'full',
  name: 'Maison "Éɛ", Gao; nord',
  description: 'Deux lignes\nde texte',
  email: 'accueil@example.org',
  website: 'https://example.org/',
  isPolice: false,
  services: [
    serviceOf({
      minimumAge: 12,
      maximumAge: 17,
      sex: 'woman',
      eligibility: 'Filles',
      fees: 'gratuit',
      needs: ['shelter', 'health'],
      regions: ['gao', 'menaka'],
      schedules: [
        { days: ['MO', 'FR'], opens: '08:00', closes: '16:30', onHolidays: false },
        { days: ['SU'], opens: '20:00', closes: '24:00', onHolidays: true },
      ],
    }),
  ],
  locations: [
    {
      id: 'full.place',
      name: 'Bureau',
      type: 'physical',
      region: 'gao',
      cercle: 'Gao',
      address: '6e quartier',
      latitude: 16.27,
      longitude: -0.04,
    },
  ],
  phones: [
    phoneOf({
      id: 'ml.full',
      shown: {
        label: { fr: 'Maison, Gao', bm: 'So, Gao' },
        category: 'child',
        tags: ['woman'],
        emergency: false,
      },
    }),
    phoneOf({ id: 'ml.staff', number: '+22370000002', takesText: false, languages: [] }),
  ],
  agreed: { by: 'A. Test', on: '2026-10-01' },
  verified: { by: 'B. Test', on: '2026-11-02', note: 'Demander Awa' },
  nextCheck: '2026-12-24',
});

beforeAll(async () => {
  ({ country } = await testContent());
  const { contacts, organisations, meta } = country;
  seed = seedEntries({ home: meta.code, contacts, organisations });
  ground = { known: [], home: 'ML', regions: country.regions, now: NOW };
});

describe('what the files of the country know', () => {
  test('fits the schema', () => {
    for (const entry of seed) expect(entrySchema.safeParse(entry)).toMatchObject({ success: true });
  });

  test('gives the bot the very contacts that the files hold, in their order', () => {
    const { contacts } = country;
    expect(contactsOf(seed, 'ML')).toEqual(contacts);
  });
});

describe('HSDS', () => {
  test('comes back as it went', () => {
    for (const entry of [...seed, FULL]) {
      const json = JSON.parse(JSON.stringify(toHsds(entry))) as unknown;
      expect(fromHsds(json, 'ML')).toEqual({ ok: true, value: entry });
    }
  });

  test('has what the standard asks for', () => {
    const organization = toHsds(FULL);
    expect(organization).toMatchObject({
      id: 'full',
      services: [
        {
          organization_id: 'full',
          status: 'active',
          assured_date: '2026-11-02',
          minimum_age: 12,
          schedules: [{ freq: 'WEEKLY', byday: 'MO,FR', opens_at: '08:00', closes_at: '16:30' }, {}],
        },
      ],
      locations: [{ location_type: 'physical', latitude: 16.27 }],
      phones: [{ number: '+22370000001', type: 'text' }, { type: 'voice' }],
    });
    for (const { link_entity, taxonomy_term_id } of organization.attributes ?? [])
      expect([link_entity, typeof taxonomy_term_id]).toEqual(['organization', 'string']);
  });

  test('of somebody else is read carefully: as police, for staff only', () => {
    const read = fromHsds(
      {
        id: 'other',
        name: 'Autre',
        description: 'x',
        services: [
          {
            id: 's',
            name: 'S',
            status: 'active',
            attributes: toHsds(entryOf()).services?.[0]?.attributes,
          },
        ],
        phones: [{ id: 'p', number: '+223 70 00 00 01', type: 'cell' }],
      },
      'ML',
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        isPolice: true,
        verified: null,
        phones: [{ number: '+22370000001', takesText: true, shown: null }],
      },
    });
  });

  test.each<readonly [what: string, change: object, problem: RegExp]>([
    ['a number that is none', { phones: [{ id: 'p', number: '+2231' }] }, /number/],
    [
      'a short code with a country',
      {
        phones: [
          {
            ...toHsds(
              entryOf({
                phones: [phoneOf({ kind: 'short', number: '17', takesText: false, fromAbroad: false })],
              }),
            ).phones?.[0],
            number: '+22317',
          },
        ],
      },
      /short code/,
    ],
    ['no service', { services: [] }, /services/],
    [
      'a region that is none',
      { services: [{ ...toHsds(FULL).services?.[0], service_areas: [{ id: 'a', name: 'paris' }] }] },
      /no region paris/,
    ],
    [
      'hours that come monthly',
      {
        services: [
          {
            ...toHsds(FULL).services?.[0],
            schedules: [{ id: 'x', freq: 'MONTHLY', byday: '2MO', opens_at: '08:00', closes_at: '10:00' }],
          },
        ],
      },
      /days/,
    ],
    ['a verification of tomorrow', toHsds({ ...FULL, verified: { by: 'A', on: '2026-11-25' } }), /future/],
  ])('with %s is refused and says why', (_what, change, problem) => {
    const text = JSON.stringify([{ ...toHsds(FULL), ...change }]);
    const { entries, problems } = readImport(text, 'hsds', ground);
    expect(entries).toEqual([]);
    expect(problems.map((each) => each.problem).join('\n')).toMatch(problem);
    expect(problems[0]?.id).toBe('full');
  });

  test('that is no list, or twice the same, is refused', () => {
    for (const text of ['', 'null', '{}', '"x"'])
      expect(readImport(text, 'hsds', ground).problems).toHaveLength(1);
    const twice = JSON.stringify([toHsds(FULL), toHsds(FULL)]);
    expect(readImport(twice, 'hsds', ground).problems.map(({ problem }) => problem)).toEqual([
      'comes twice',
      'comes twice',
    ]);
    expect(readImport(JSON.stringify({ contents: [toHsds(FULL)] }), 'hsds', ground).entries).toEqual([FULL]);
  });
});

describe('the sheet', () => {
  test('comes back as it went, on top of what is known', () => {
    const all = [...seed, FULL];
    const { entries, problems } = readImport(writeDirectorySheet(all), 'csv', { ...ground, known: all });
    expect(problems).toEqual([]);
    expect(entries).toEqual(all);
  });

  test('as a French spreadsheet saves it is the same', () => {
    const rows = parse(writeDirectorySheet([FULL]), { bom: true });
    const quoted = rows.map((row: string[]) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
    );
    expect(readImport(quoted.join('\n'), 'csv', { ...ground, known: [FULL] }).entries).toEqual([FULL]);
  });

  test('holds nothing that a spreadsheet would run', () => {
    const evil = ['=1+1', '+223', '-1', '@SUM(A1)', "'=x", '\u{ff1d}1'];
    const entries = evil.map((name, index) => entryOf({ id: `e${index}`, name, description: name }));
    const sheet = writeDirectorySheet(entries);
    for (const row of parse(sheet, { bom: true }).slice(1))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/);
    expect(readImport(sheet, 'csv', { ...ground, known: entries }).entries.map(({ name }) => name)).toEqual(
      evil,
    );
  });

  test('tells the line of what is wrong', () => {
    const other = entryOf({ id: 'other', phones: [phoneOf()] });
    const sheet = writeDirectorySheet([FULL, other])
      .replace('ml.staff,phone,', 'ml.staff,shrt,')
      .replace('+22370000001,yes,yes,,,,,\r\n', '70000009999,yes,yes,,,,,\r\n');
    const { problems } = readImport(sheet, 'csv', { ...ground, known: [FULL, other] });
    expect(problems.map(({ line, id }) => [line, id])).toContainEqual([3, 'full']);
    expect(readImport('a,b\n1,2', 'csv', ground).problems[0]?.problem).toMatch(/no column id, name/);
  });

  test('with two rows that say two things of one entry is refused', () => {
    const [headings = '', first = '', second = ''] = writeDirectorySheet([
      { ...FULL, name: 'Un', description: '' },
    ]).split('\r\n');
    const sheet = [headings, first, second.replace('full,Un,', 'full,Deux,')].join('\r\n');
    expect(readImport(sheet, 'csv', ground).problems).toEqual([
      { line: 3, id: 'full', problem: expect.stringContaining('something else') },
    ]);
  });

  test('without a row of a number takes the number away, and the verification with it', () => {
    const rows = writeDirectorySheet([{ ...FULL, description: '' }]).split('\r\n');
    const sheet = rows.filter((row) => !row.includes('ml.staff')).join('\r\n');
    const { entries } = readImport(sheet, 'csv', { ...ground, known: [FULL] });
    expect(entries[0]).toMatchObject({ verified: null, phones: [{ id: 'ml.full' }] });
  });
});
