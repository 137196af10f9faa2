import { join } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import { informationTopicsSchema } from '../../domain/topics.ts';
import type { CatalogueSources } from '../check-catalogue.ts';
import { readGlossary } from '../glossary.ts';
import { loadCountry } from '../load-country.ts';
import { textsOf } from '../load-topics.ts';
import { readCatalogueSources } from '../read-catalogue-sources.ts';
import { readJson } from '../read-json.ts';
import { countryItems } from './country-items.ts';
import { readCountryReview, type CountryReview } from './country-review.ts';
import { createDescribeWords } from './describe-words.ts';
import type { ReviewItem } from './review-item.ts';
import { textItems } from './text-items.ts';

/** Everything that a review reads and writes. */
export interface ReviewProject {
  readonly sources: CatalogueSources;
  readonly countryReview: CountryReview;
  /** Keys of texts that are pages of information and must leave room for the next step. */
  readonly pages: ReadonlySet<string>;
  /** Texts first, then labels, then phrases. */
  readonly items: readonly ReviewItem[];
}

/** The folders of a project: `locales`, the country's own, and the one of the page that shows all texts. */
export interface ReviewFolders {
  readonly locales: string;
  readonly country: string;
  readonly docs: string;
}

export function reviewFolders(root: string, country: string): ReviewFolders {
  return {
    locales: join(root, 'locales'),
    country: join(root, 'country', country),
    docs: join(root, 'docs'),
  };
}

/** Reads the project; on failure every problem, as sentences that name the file. */
export async function readReviewProject(folders: ReviewFolders): Promise<Result<ReviewProject, string[]>> {
  const [sources, country, glossary, countryReview, topics] = await Promise.all([
    readCatalogueSources(folders.locales),
    loadCountry(folders.country),
    readGlossary(folders.country),
    readCountryReview(folders.country),
    readJson(join(folders.country, 'topics.json'), informationTopicsSchema),
  ]);
  if (!(sources.ok && country.ok && glossary.ok && countryReview.ok && topics.ok)) {
    const all = [sources, country, glossary, countryReview, topics];
    return err(all.flatMap((read) => (read.ok ? [] : read.error)));
  }
  const { markers, neutral, negations } = country.value.lexicon.words;
  const familiar = [...markers.bm, ...negations.bm.before, ...neutral];
  const describe = createDescribeWords(glossary.value, familiar);
  return ok({
    sources: sources.value,
    countryReview: countryReview.value,
    pages: new Set(topics.value.flatMap(textsOf)),
    items: [
      ...textItems(sources.value, describe),
      ...countryItems(country.value, countryReview.value, describe),
    ],
  });
}
