import type { Located } from '../places/locate.ts';
import type { Understanding } from '../understanding.ts';
import { graverForm } from '../triage/form.ts';
import type { Medium, Report } from './report.ts';

/** A message of fewer words is an answer to a question, not something to keep as the person's own words. */
const WORDS_TO_KEEP = 3;
/** Enough for staff to understand; a flood of messages does not make the report grow without end. */
const MESSAGES_TO_KEEP = 30;

const ADULT_AGE = 18;

/**
 * Adds to a report what a message says of itself: indicators and their evidence, danger, form, an age, a place.
 * Nothing is ever taken away, so hearing more can only keep or raise the urgency; the country is the one told last.
 */
export function hear(report: Report, said: Understanding): Report {
  const age = entityValue(said, 'age');
  // Where a recruiter sends people is not where the recruiter is.
  const spot = report.about === 'place' ? null : said.whereabouts[report.about];
  const region = spot === null ? entityValue(said, 'region') : (spot.region ?? undefined);
  const words = said.text.trim().split(/\s+/u).length >= WORDS_TO_KEEP ? [said.text.trim()] : [];
  const withAge = typeof age === 'number' && report.age === null ? tellAge(report, age) : report;
  return {
    ...withAge,
    dangerNow: report.dangerNow || said.danger,
    form: graverForm(report.form, said.form),
    indicators: [...new Set([...report.indicators, ...said.indicators])],
    evidence: [...report.evidence, ...said.evidence].slice(0, MESSAGES_TO_KEEP),
    region: report.region ?? (region === undefined ? null : String(region)),
    country: spot === null ? report.country : spot.country,
    words: [...report.words, ...words].slice(0, MESSAGES_TO_KEEP),
  };
}

/** Adds an age in years, and with it whether this is a child (under 18, Palermo Protocol art. 3d). */
export function tellAge(report: Report, age: number): Report {
  return { ...report, age, child: age < ADULT_AGE };
}

/** Adds a position that was sent without being asked for: where nothing was told yet, it is the place. */
export function hearPlace(report: Report, { region, country }: Located, place: string): Report {
  if (report.region !== null || report.country !== null || report.place !== null) return report;
  return { ...report, region, country, place };
}

/** Adds a voice note or a picture. */
export function keepMedium(report: Report, medium: Medium): Report {
  return { ...report, media: [...report.media, medium].slice(0, MESSAGES_TO_KEEP) };
}

function entityValue(said: Understanding, type: 'age' | 'region'): string | number | undefined {
  const value = said.entities.find((entity) => entity.type === type)?.value;
  return typeof value === 'object' ? undefined : value;
}
