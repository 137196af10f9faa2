import { readdirSync, readFileSync } from 'node:fs';
import { lexiconSchema, type Lexicon } from '#src/domain/language/lexicon.ts';
import type { Place } from '#src/domain/language/find-regions.ts';
import { modelsSchema, type Models } from '#src/domain/language/models.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import type { Understand } from '#src/domain/understanding.ts';

const COUNTRY = new URL('../../../country/ml/', import.meta.url);

interface Region {
  readonly id: string;
  readonly name: Readonly<Record<'fr' | 'bm', string>>;
  readonly aliases: readonly string[];
  readonly cercles: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** The lexicon of Mali as it is on disk, checked. */
export function testLexicon(): Lexicon {
  const folder = new URL('lexicon/', COUNTRY);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), readJson(new URL(file, folder))] as const);
  return lexiconSchema.parse(Object.fromEntries(files));
}

/** The regions of Mali with every name that means them. */
export function testPlaces(): Place[] {
  const regions = readJson(new URL('regions.json', COUNTRY)) as Region[];
  return regions.map(({ id, name, aliases, cercles }) => ({
    id,
    names: [name.fr, name.bm, ...aliases, ...cercles.flatMap((cercle) => [cercle.name, ...cercle.aliases])],
  }));
}

/** The ids of the triage indicators of Mali. */
export function testIndicatorIds(): string[] {
  return (readJson(new URL('indicators.json', COUNTRY)) as { id: string }[]).map(({ id }) => id);
}

/** The models of Mali as they are on disk, checked. */
export function testModels(): Models {
  const folder = new URL('models/', COUNTRY);
  return modelsSchema.parse({
    language: readJson(new URL('language.json', folder)),
    intent: readJson(new URL('intent.json', folder)),
    topic: readJson(new URL('topic.json', folder)),
  });
}

export function testUnderstand(): Understand {
  return createUnderstand({ lexicon: testLexicon(), models: testModels() }, testPlaces());
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
