import { join } from 'node:path';
import { cannedIdsSchema, type CannedAnswer } from '../domain/canned.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES } from './locales.ts';
import { readJson } from './read-json.ts';

/**
 * Reads which answers staff have at hand; their texts are in the catalogue, and checked there as all that people read.
 * Errors: a file that cannot be read, a text that is missing.
 */
export async function loadCanned(
  folder: string,
  catalogue: Catalogue,
): Promise<Result<readonly CannedAnswer[], string[]>> {
  const ids = await readJson(join(folder, 'canned.json'), cannedIdsSchema);
  if (!ids.ok) return ids;
  const missing = ids.value
    .flatMap((id) => [`canned:${id}.title`, `canned:${id}.text`])
    .flatMap((key) =>
      LANGUAGES.filter((language) => !catalogue.has(language, key)).map(
        (language) => `no ${language} text for ${key}`,
      ),
    );
  if (missing.length > 0) return err(missing);
  return ok(
    ids.value.map((id) => ({
      id,
      title: catalogue.text('fr', `canned:${id}.title`),
      fr: catalogue.text('fr', `canned:${id}.text`),
      bm: catalogue.text('bm', `canned:${id}.text`),
    })),
  );
}
