import { err, ok, type Result } from '../../domain/result.ts';
import { checkCatalogue, type CatalogueSources } from '../check-catalogue.ts';
import { pageTooLong } from '../load-topics.ts';
import type { Problem } from '../problem.ts';
import { setText } from './set-text.ts';

/**
 * Puts a corrected Bambara text into the catalogue. Refused, with what is wrong, when the text cannot go out or
 * another one cannot any more beside it: the checks are those of `npm run locales` and of the start.
 */
export function correctText(
  sources: CatalogueSources,
  pages: ReadonlySet<string>,
  key: string,
  text: string,
): Result<CatalogueSources, string> {
  const [namespace = '', path = ''] = key.split(':');
  const { fr, bm } = sources.locales;
  const tree = setText(bm[namespace] ?? {}, path, text);
  const corrected = { ...sources, locales: { fr, bm: { ...bm, [namespace]: tree } } };

  const before = new Set(problems(sources).map(nameOf));
  const wrong = problems(corrected)
    .filter((problem) => (problem.language === 'bm' && problem.key === key) || !before.has(nameOf(problem)))
    .map((problem) => (problem.key === key ? problem.detail : nameOf(problem)));
  const tooLong = pages.has(key) ? pageTooLong(text, 'bm') : undefined;
  const all = tooLong === undefined ? wrong : [...wrong, tooLong];
  return all.length === 0 ? ok(corrected) : err(`the correction ${all.join('; ')}`);
}

/** Not those of the review's own file, which is about to be written. */
function problems(sources: CatalogueSources): readonly Problem[] {
  return checkCatalogue(sources).filter(({ check }) => check !== 'review');
}

function nameOf({ language, key, detail }: Problem): string {
  return `${language} ${key} ${detail}`;
}
