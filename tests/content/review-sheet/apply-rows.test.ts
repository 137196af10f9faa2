import { describe, expect, it } from '@jest/globals';
import type { CatalogueSources } from '#src/content/check-catalogue.ts';
import { textsOf } from '#src/content/locales.ts';
import { reviewed } from '#src/content/review.ts';
import { applyRows, type AppliedSheet } from '#src/content/review-sheet/apply-rows.ts';
import { countryState } from '#src/content/review-sheet/country-review.ts';
import type { SheetRow } from '#src/content/review-sheet/read-sheet.ts';
import { versionOf, type ReviewItem } from '#src/content/review-sheet/review-item.ts';
import type { ReviewProject } from '#src/content/review-sheet/review-project.ts';
import { textItems } from '#src/content/review-sheet/text-items.ts';

const READING = { by: '', on: '2026-11-24' };
const TEXTS = { ask: 'I ni ce {{name}}', page: 'Dɛmɛ', choice: { yes: 'Ɔwɔ', no: 'Ayi' } };
const PHRASE: ReviewItem = {
  kind: 'phrase',
  key: 'danger.fear#1a2b3c4d',
  fr: 'peur',
  bm: '@bm_me siran',
  sms: 'n siran',
  segments: undefined,
  glossary: '',
  state: 'not read',
  reviewedBy: '',
  reviewedOn: '',
};

function project(changes: Partial<ReviewProject> = {}): ReviewProject {
  const sources: CatalogueSources = {
    locales: {
      fr: { area: { ask: 'Bonjour {{name}}', page: 'Aide', choice: { yes: 'Oui', no: 'Non' } } },
      bm: { area: TEXTS },
    },
    rules: {
      forbidden: { everywhere: ['jɔn'], namespaces: {}, asked: [], names: [] },
      placeholders: { name: 10 },
      bilingual: [],
    },
    review: Object.fromEntries(
      ['ask', 'page', 'choice.yes', 'choice.no'].map((key) => [`area:${key}`, { reviewed: false as const }]),
    ),
  };
  const items = [...textItems(sources, () => ({ known: [], unknown: [] })), PHRASE];
  return { sources, countryReview: {}, pages: new Set(['area:page']), items, ...changes };
}

/** The row of `area:ask` as it was exported, with what a reader wrote into it. */
function row(changes: Partial<SheetRow>): SheetRow {
  const bambara = changes.bambara ?? TEXTS.ask;
  const version = versionOf(bambara);
  return {
    line: 2,
    key: 'area:ask',
    bambara,
    version,
    correction: '',
    reviewer: 'A. Reviewer',
    comment: '',
    ...changes,
  };
}

const textOf = ({ project: { sources } }: AppliedSheet, key = 'area:ask'): string | undefined =>
  textsOf(sources.locales.bm).get(key);

describe('an answer', () => {
  it('with a correction changes the text, and says who read it and when', () => {
    const applied = applyRows(
      project(),
      [row({ correction: 'Aw ni ce {{name}}', comment: 'Poli' })],
      READING,
    );
    expect(applied).toMatchObject({ corrected: ['area:ask'], read: ['area:ask'], refused: [] });
    expect(textOf(applied)).toBe('Aw ni ce {{name}}');
    expect(applied.project.sources.review['area:ask']).toEqual({
      ...reviewed('Aw ni ce {{name}}', 'A. Reviewer', '2026-11-24'),
      comment: 'Poli',
    });
    expect(Object.keys(applied.project.sources.locales.bm['area'] ?? {})).toEqual(Object.keys(TEXTS));
  });

  it.each(['ok', 'OK', 'Ok.', TEXTS.ask])('%j leaves the text and says that it was read', (correction) => {
    const applied = applyRows(project(), [row({ correction })], READING);
    expect(applied).toMatchObject({ corrected: [], read: ['area:ask'], refused: [] });
    expect(applied.project.sources.review['area:ask']).toEqual(
      reviewed(TEXTS.ask, 'A. Reviewer', '2026-11-24'),
    );
  });

  it('without a name takes the one that was given for the whole sheet', () => {
    const applied = applyRows(project(), [row({ correction: 'ok', reviewer: '' })], { ...READING, by: 'B.' });
    expect(applied.project.sources.review['area:ask']).toMatchObject({ by: 'B.' });
  });

  it('to a phrase is kept and changes no phrase', () => {
    const answer = { key: PHRASE.key, bambara: PHRASE.bm, correction: '- n siranna' };
    const { project: after, corrected } = applyRows(project(), [row(answer)], READING);
    expect(corrected).toEqual([]);
    const entry = after.countryReview[PHRASE.key];
    expect(entry).toEqual({
      text: PHRASE.bm,
      by: 'A. Reviewer',
      on: '2026-11-24',
      correction: '- n siranna',
    });
    expect(['- n siranna', PHRASE.bm, 'another'].map((bm) => countryState(entry, bm))).toEqual([
      'reviewed',
      'to correct',
      'changed since',
    ]);
  });

  it.each(['ok', 'Aw ni ce {{name}}'])(
    '%j taken a second time, on another day, changes nothing',
    (correction) => {
      const rows = [row({ correction }), row({ key: PHRASE.key, bambara: PHRASE.bm, correction })];
      const first = applyRows(project(), rows, READING).project;
      const items = [...textItems(first.sources, () => ({ known: [], unknown: [] })), PHRASE];
      const second = applyRows({ ...first, items }, rows, { by: '', on: '2026-12-01' });
      expect(second).toMatchObject({ corrected: [], read: [], known: 2, refused: [] });
      expect(second.project.sources).toBe(first.sources);
      expect(second.project.countryReview).toBe(first.countryReview);
    },
  );

  it('is none when there is only a name or a comment', () => {
    const rows = [row({}), row({ line: 3, reviewer: '', comment: 'Hm' }), row({ line: 4, reviewer: '' })];
    expect(applyRows(project(), rows, READING)).toMatchObject({ unanswered: [2, 3], read: [], refused: [] });
  });
});

describe('a row is refused, and the others are taken, when', () => {
  it.each<[string, Partial<SheetRow>, RegExp]>([
    ['its key is unknown', { key: 'area:asked', correction: 'ok' }, /no such key/],
    ['nobody signed it', { reviewer: '', correction: 'ok' }, /nobody has signed/],
    ['the name is a page', { reviewer: 'A'.repeat(81), correction: 'ok' }, /too long/],
    [
      'the text changed since the export',
      { bambara: 'I ni tile {{name}}', correction: 'ok' },
      /changed since/,
    ],
    [
      'it is corrected and changed since',
      { version: 'v0', correction: 'Aw ni ce {{name}}' },
      /changed since/,
    ],
    [
      'no version is left and the text differs',
      { version: '', bambara: 'X', correction: 'ok' },
      /changed since/,
    ],
    [
      'the wrong column was corrected',
      { version: versionOf(TEXTS.ask), bambara: 'Aw ni ce', correction: 'ok' },
      /column correction/,
    ],
    ['a placeholder is lost', { correction: 'Aw ni ce' }, /placeholders \(\).*fr has \(name\)/],
    ['a placeholder is invented', { correction: 'Aw ni ce {{name}} {{nom}}' }, /placeholders/],
    ['a brace is lost', { correction: 'Aw ni ce {{name}' }, /brace/],
    ['it is too long', { correction: `{{name}}${'ɔ'.repeat(310)}` }, /3 SMS segments/],
    [
      'a title is too long',
      { key: 'area:choice.yes', bambara: 'Ɔwɔ', correction: 'Ɔ'.repeat(21) },
      /title at most 20/,
    ],
    [
      'a title is like another',
      { key: 'area:choice.no', bambara: 'Ayi', correction: 'Ɔwɔ' },
      /same as area:choice\.yes/,
    ],
    [
      'a page leaves no room',
      { key: 'area:page', bambara: 'Dɛmɛ', correction: 'a'.repeat(281) },
      /281 SMS units/,
    ],
    ['it begins with a word to hide', { correction: 'Jɔn {{name}}' }, /locked screen/],
    ['it is in the letters of an SMS', { correction: 'Dèmè {{name}}' }, /not Bambara: è/],
    ['SMS cannot carry a sign', { correction: 'Dɛmɛ {{name}} 😀' }, /cannot carry/],
    ['a spreadsheet broke it', { correction: '#NOM?' }, /formula/],
  ])('%s', (_, changes, reason) => {
    const good = row({ line: 9, key: 'area:page', bambara: 'Dɛmɛ', correction: 'ok' });
    const rows = changes.key === 'area:page' ? [row(changes)] : [row(changes), good];
    const before = project();
    const applied = applyRows(before, rows, READING);
    expect(applied.refused).toEqual([
      { line: 2, key: changes.key ?? 'area:ask', reason: expect.stringMatching(reason) },
    ]);
    expect(applied.project.sources.locales).toEqual(before.sources.locales);
    expect(applied.read).toEqual(rows.length === 1 ? [] : ['area:page']);
  });

  it('two rows say two things of one key', () => {
    const rows = [row({ correction: 'Aw ni ce {{name}}' }), row({ line: 3, correction: 'ok' })];
    expect(applyRows(project(), rows, READING).refused).toEqual([
      { line: 3, key: 'area:ask', reason: 'line 2 says something else of the same key' },
    ]);
  });
});
