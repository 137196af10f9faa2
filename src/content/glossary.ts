import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { checkBambaraLetters } from './check-letters.ts';
import { readJson } from './read-json.ts';

const inOfficialLetters = z
  .string()
  .min(1)
  .refine((bm) => checkBambaraLetters({ language: 'bm', key: bm, text: bm }).length === 0, {
    error: 'has letters that are not of the official alphabet',
  });

const termSchema = z.strictObject({
  /** Verbs begin with `ka`. */
  bm: inOfficialLetters,
  /** What it means, in French. */
  fr: z.string().min(1),
  /**
   * `attested`: a source gives this sense. `form`: sources have the word, its sense is to be confirmed.
   * `composed`: put together from attested words for this project.
   */
  status: z.enum(['attested', 'form', 'composed']),
  /** Names of `sources`. */
  sources: z.array(z.string()),
  /** For whoever writes with it, in French. */
  note: z.string().min(1).optional(),
});

const glossarySchema = z
  .strictObject({ sources: z.record(z.string(), z.string().min(1)), terms: z.array(termSchema).min(1) })
  .superRefine(({ sources, terms }, context) => {
    const seen = new Set<string>();
    terms.forEach(({ bm, fr, status, sources: named }, index) => {
      const report = (message: string): void => {
        context.addIssue({ code: 'custom', path: ['terms', index], message });
      };
      for (const name of named) if (!Object.hasOwn(sources, name)) report(`no source ${name}`);
      if (status !== 'composed' && named.length === 0) report(`${bm} is ${status} by no source`);
      if (seen.has(`${bm} ${fr}`)) report(`${bm}, ${fr} comes twice`);
      seen.add(`${bm} ${fr}`);
    });
  });

/** The Bambara words of the texts and of the lexicon, each with its sense and where it was found. */
export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary['terms'][number];

/** Reads `<folder>/glossary.json` of a country. */
export async function readGlossary(folder: string): Promise<Result<Glossary, string[]>> {
  return readJson(join(folder, 'glossary.json'), glossarySchema);
}
