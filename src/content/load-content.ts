import { join } from 'node:path';
import type { CannedAnswer } from '../domain/canned.ts';
import { demoCasesSchema, type DemoCase } from '../domain/cases/demo-case.ts';
import type { Country } from '../domain/country.ts';
import type { Place } from '../domain/language/places/find-regions.ts';
import type { Learning } from '../domain/learning.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Recordings } from '../domain/recordings.ts';
import type { InformationTopic } from '../domain/topics.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { loadCanned } from './load-canned.ts';
import { loadCountry } from './load-country.ts';
import { loadRecordings } from './load-recordings.ts';
import { loadLearning } from './load-learning.ts';
import { loadTopics } from './load-topics.ts';
import { loadOrganisationTexts, type OrganisationText } from './organisation-texts.ts';
import { placesOf } from './places-of.ts';
import { readJson } from './read-json.ts';
import { readCatalogueSources } from './read-catalogue-sources.ts';
import { checkLines } from './run-check.ts';

/** Everything that is written and not coded: a country, its topics, and every text. */
export interface Content {
  readonly country: Country;
  readonly topics: readonly InformationTopic[];
  readonly learning: Learning;
  readonly catalogue: Catalogue;
  /** What organisations read. */
  readonly organisationText: OrganisationText;
  /** Places with all their spellings, each leading to its region. */
  readonly places: readonly Place[];
  /** The texts of topics that somebody has recorded. */
  readonly recordings: Recordings;
  /** Answers that staff have at hand. */
  readonly canned: readonly CannedAnswer[];
  /** Cases that were made up to try the desk. */
  readonly demoCases: readonly DemoCase[];
}

/**
 * Reads `country/<code>` and `locales`; on failure every problem, as sentences that name the file or the key. A
 * catalogue that has a mistake stops the start: found later, it would be found in the middle of a conversation.
 */
export async function loadContent(root: string, code: string): Promise<Result<Content, readonly string[]>> {
  const folder = join(root, 'country', code);
  const [country, texts, organisationText] = await Promise.all([
    loadCountry(folder),
    readCatalogueSources(join(root, 'locales')),
    loadOrganisationTexts(join(root, 'locales')),
  ]);
  if (!country.ok || !texts.ok || !organisationText.ok) {
    return err([country, texts, organisationText].flatMap((read) => (read.ok ? [] : read.error)));
  }
  const problems = checkLines(texts.value);
  if (problems.length > 0) return err(problems);
  const catalogue = catalogueOf(texts.value.locales);
  const topics = await loadTopics(join(folder, 'topics.json'), catalogue);
  const learning = await loadLearning(folder, catalogue);
  if (!topics.ok || !learning.ok) {
    return err([...(topics.ok ? [] : topics.error), ...(learning.ok ? [] : learning.error)]);
  }
  const recordings = await loadRecordings(folder, topics.value);
  if (!recordings.ok) return recordings;
  const canned = await loadCanned(folder, catalogue);
  if (!canned.ok) return canned;
  const demoCases = await readJson(join(folder, 'demo-cases.json'), demoCasesSchema);
  if (!demoCases.ok) return demoCases;
  const content = { country: country.value, topics: topics.value, learning: learning.value, catalogue };
  return ok({
    ...content,
    organisationText: organisationText.value,
    places: placesOf(country.value),
    recordings: recordings.value,
    canned: canned.value,
    demoCases: demoCases.value,
  });
}
