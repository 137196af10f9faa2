import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../domain/result.ts';
import { catalogueOf, type TextParams } from './catalogue.ts';
import type { TextTree } from './locales.ts';
import { readJson } from './read-json.ts';

/** A text for organisations, in French: `sms.first`. Throws for a key or a value that is missing, which is a bug. */
export type OrganisationText = (key: string, params?: TextParams) => string;

const treeSchema: z.ZodType<TextTree> = z.record(
  z.string(),
  z.union([z.string().min(1), z.lazy(() => treeSchema)]),
);

/**
 * Reads `organisations.fr.json` of the folder: what organisations read by SMS, by mail and on the page of a referral. It
 * stands beside the catalogue, because it is in French alone and no person who asks for help gets it.
 */
export async function loadOrganisationTexts(folder: string): Promise<Result<OrganisationText, string[]>> {
  const tree = await readJson(join(folder, 'organisations.fr.json'), treeSchema);
  if (!tree.ok) return tree;
  const catalogue = catalogueOf({ fr: { organisations: tree.value }, bm: {} });
  return ok((key, params) => catalogue.text('fr', `organisations:${key}`, params));
}
