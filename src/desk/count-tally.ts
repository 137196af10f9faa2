import type { CaseEvent } from '../domain/cases/report.ts';
import { clockIn } from '../domain/clock-in.ts';
import type { DeskParts } from './desk-parts.ts';

type Counted = Extract<CaseEvent, { kind: 'tally' }>;

/** Counts what happened on its day in the country, without a trace of where it happened. */
export async function countTally(
  { tallies, country }: Pick<DeskParts, 'tallies' | 'country'>,
  event: Counted,
): Promise<void> {
  const { day } = clockIn(country.meta.timezone, new Date(event.at));
  await tallies.count(event.id, { day, what: event.what, language: event.language });
}
