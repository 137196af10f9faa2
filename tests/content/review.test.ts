import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  readReview,
  reviewed,
  reviewStatus,
  type ReviewEntry,
  type ReviewStatus,
} from '#src/content/review.ts';
import { writeReview } from '#src/content/write-review.ts';

const read = reviewed('I ni ce', 'A. Reviewer', '2026-11-23');

describe('the review of a text', () => {
  it.each<[string, ReviewEntry | undefined, string, ReviewStatus]>([
    ['nobody has read', { reviewed: false }, 'I ni ce', 'not_reviewed'],
    ['is not known', undefined, 'I ni ce', 'not_reviewed'],
    ['was read as it is', read, 'I ni ce', 'reviewed'],
    ['changed by one letter since', read, 'I ni cɛ', 'changed'],
  ])('that %s', (_, entry, text, status) => {
    expect(reviewStatus(entry, text)).toBe(status);
  });
});

describe('the file of the review', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'review-'));
    for (const language of ['fr', 'bm']) await mkdir(join(folder, language));
    await writeFile(
      join(folder, 'bm/area.json'),
      JSON.stringify({ b: 'Ayi', a: { old: 'Ɔwɔ', new: 'I ni ce' } }),
    );
  });

  afterEach(() => rm(folder, { recursive: true }));

  const put = (content: unknown): Promise<void> =>
    writeFile(join(folder, 'review.bm.json'), JSON.stringify(content));

  it('gets the keys it lacks, loses those without a text and keeps what was read', async () => {
    const old = reviewed('Ɔwɔ', 'A. Reviewer', '2026-11-23');
    await put({ 'area:a.old': old, 'area:gone': { reviewed: false } });
    expect(await writeReview(folder)).toEqual({
      ok: true,
      value: { added: ['area:a.new', 'area:b'], removed: ['area:gone'] },
    });
    expect(await readReview(folder)).toEqual({
      ok: true,
      value: { 'area:a.new': { reviewed: false }, 'area:a.old': old, 'area:b': { reviewed: false } },
    });
  });

  it('has one line a key, and is the same when written again', async () => {
    await put({});
    await writeReview(folder);
    const first = await readFile(join(folder, 'review.bm.json'), 'utf8');
    expect(first.split('\n')[1]).toBe('  "area:a.new": { "reviewed": false },');
    expect(await writeReview(folder)).toEqual({ ok: true, value: { added: [], removed: [] } });
    expect(await readFile(join(folder, 'review.bm.json'), 'utf8')).toBe(first);
  });

  it.each([
    ['says read without saying by whom', '{ "area:b": { "reviewed": true } }', /area:b\.by/],
    ['says read of no text', JSON.stringify({ 'area:b': { ...read, hash: undefined } }), /area:b\.hash/],
    ['has a day that is none', JSON.stringify({ 'area:b': { ...read, on: '23 November' } }), /area:b\.on/],
    ['is not JSON', '{ "area:b"', /review\.bm\.json: is not JSON/],
  ])('is left alone when it %s', async (_, content, message) => {
    await writeFile(join(folder, 'review.bm.json'), content);
    const written = await writeReview(folder);
    expect(written.ok ? 'written' : written.error.join('\n')).toMatch(message);
    expect(await readFile(join(folder, 'review.bm.json'), 'utf8')).toBe(content);
  });
});
