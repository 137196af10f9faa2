import { err, ok, type Result } from '../../domain/result.ts';
import { textsOf } from '../locales.ts';
import { reviewed, type Review } from '../review.ts';
import { correctText } from './correct-text.ts';
import type { CountryReview, CountryReviewEntry } from './country-review.ts';
import { isAnswered, judgeRow, type Answer } from './judge-row.ts';
import type { SheetRow } from './read-sheet.ts';
import type { ReviewProject } from './review-project.ts';

/** A row that was not taken; `line` is its number in the spreadsheet. */
export interface RefusedRow {
  readonly line: number;
  readonly key: string;
  readonly reason: string;
}

/** What a sheet changes, and what was made of its rows. */
export interface AppliedSheet {
  readonly project: ReviewProject;
  /** Keys of texts that have another text now. */
  readonly corrected: readonly string[];
  /** Keys of items whose review says something new. */
  readonly read: readonly string[];
  /** Rows that say what is known already. */
  readonly known: number;
  /** Lines with a reviewer or a comment, but neither a correction nor "ok". */
  readonly unanswered: readonly number[];
  readonly refused: readonly RefusedRow[];
}

/** Who read the sheet, for rows that do not say so, and on which day (`2026-11-23`). */
export interface Reading {
  readonly by: string;
  readonly on: string;
}

/** Takes the answers of a sheet, each row by itself: a wrong one changes nothing and hinders no other. */
export function applyRows(before: ReviewProject, rows: readonly SheetRow[], reading: Reading): AppliedSheet {
  const items = new Map(before.items.map((item) => [item.key, item]));
  const answeredBy = new Map<string, SheetRow>();
  const done = { project: before, corrected: [] as string[], read: [] as string[], known: 0 };
  const refused: RefusedRow[] = [];
  for (const row of rows.filter(isAnswered)) {
    const first = answeredBy.get(row.key);
    const judged =
      first !== undefined && first.correction !== row.correction
        ? err(`line ${first.line} says something else of the same key`)
        : judgeRow(row, items.get(row.key), reading.by);
    const next = judged.ok ? take(done.project, judged.value, reading.on) : judged;
    if (!next.ok) {
      refused.push({ line: row.line, key: row.key, reason: next.error });
      continue;
    }
    answeredBy.set(row.key, first ?? row);
    if (next.value.project === done.project) done.known += 1;
    else done.read.push(row.key);
    if (next.value.corrected) done.corrected.push(row.key);
    done.project = next.value.project;
  }
  const unanswered = rows
    .filter((row) => !isAnswered(row) && (row.reviewer !== '' || row.comment !== ''))
    .map(({ line }) => line);
  return { ...done, unanswered, refused };
}

interface Taken {
  /** The same object when nothing changed. */
  readonly project: ReviewProject;
  readonly corrected: boolean;
}

function take(project: ReviewProject, answer: Answer, on: string): Result<Taken, string> {
  return answer.item.kind === 'text' ? takeText(project, answer, on) : ok(takeOther(project, answer, on));
}

function takeText(project: ReviewProject, answer: Answer, on: string): Result<Taken, string> {
  const { item, correction, by, comment } = answer;
  const now = textsOf(project.sources.locales.bm).get(item.key);
  const text = correction ?? item.bm;
  const corrected =
    text === now ? ok(project.sources) : correctText(project.sources, project.pages, item.key, text);
  if (!corrected.ok) return corrected;

  const entry = { ...reviewed(text, by, on), ...(comment === undefined ? {} : { comment }) };
  const review: Review = corrected.value.review;
  if (text === now && isSame(review[item.key], entry)) return ok({ project, corrected: false });
  const sources = { ...corrected.value, review: { ...review, [item.key]: entry } };
  return ok({ project: { ...project, sources }, corrected: text !== now });
}

function takeOther(project: ReviewProject, answer: Answer, on: string): Taken {
  const { item, correction, by, comment } = answer;
  const entry: CountryReviewEntry = {
    text: item.bm,
    by,
    on,
    ...(correction === undefined ? {} : { correction }),
    ...(comment === undefined ? {} : { comment }),
  };
  const review: CountryReview = project.countryReview;
  if (isSame(review[item.key], entry)) return { project, corrected: false };
  const countryReview = { ...review, [item.key]: entry };
  return { project: { ...project, countryReview }, corrected: false };
}

/** Whether two entries say the same; the day on which it was said first is kept. */
function isSame(before: object | undefined, after: object): boolean {
  const said = (entry: object | undefined): string => JSON.stringify({ ...entry, on: undefined });
  return before !== undefined && said(before) === said(after);
}
