import { readdirSync, readFileSync } from 'node:fs';
import { lexiconSchema, type Lexicon } from '../src/domain/language/lexicon/lexicon.ts';

const FOLDER = new URL('../country/ml/lexicon/', import.meta.url);

/**
 * The lexicon of Mali. The scripts read it by itself, since a country is only whole with the models that they make.
 *
 * @throws ZodError when a file is not what a lexicon needs.
 */
export function readLexicon(): Lexicon {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map(
      (file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))] as const,
    );
  return lexiconSchema.parse(Object.fromEntries(files));
}
