import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { bm } from '#src/console/texts/bm.ts';
import { en } from '#src/console/texts/en.ts';
import { fr } from '#src/console/texts/fr.ts';
import { PAGE_LANGUAGES, textsOf } from '#src/console/texts/texts.ts';
import { API_ERROR_STATUS } from '#src/web/console/api/api-error.ts';
import { NEEDS, REFERRAL_STATES } from '#src/web/console/contract/referrals.ts';
import { WHY } from '#src/domain/directory/match.ts';
import { CLASSES } from '#src/domain/triage/classify.ts';
import { DIMENSIONS } from '#src/domain/triage/dimensions.ts';
import { FORMS } from '#src/domain/triage/form.ts';

/** Every text with its path; functions too. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

describe('the texts of the page', () => {
  it('are the same ones in French and English, tables of words included', () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(fr).map(([path]) => path));
  });

  it.each(PAGE_LANGUAGES)('are never empty in %s', (language) => {
    const empty = leaves(textsOf(language)).filter(
      ([, text]) => typeof text === 'string' && text.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('have a word for everything that the service can say', () => {
    expect(Object.keys(fr.failure)).toEqual(expect.arrayContaining(Object.keys(API_ERROR_STATUS)));
    expect(Object.keys(fr.class)).toEqual([...CLASSES]);
    expect(Object.keys(fr.form)).toEqual([...FORMS]);
    expect(Object.keys(fr.dimension)).toEqual([...DIMENSIONS]);
    expect(Object.keys(fr.referral.why).sort()).toEqual([...WHY].sort());
    expect(Object.keys(fr.need)).toEqual([...NEEDS]);
    expect(Object.keys(fr.referral.state)).toEqual([...REFERRAL_STATES]);
  });

  it('say nothing in Bambara that the glossary of the country has not', async () => {
    const url = new URL('../../country/ml/glossary.json', import.meta.url);
    const glossary = JSON.parse(await readFile(url, 'utf8')) as { terms: { bm: string }[] };
    const known = new Set([...glossary.terms.map(({ bm: term }) => term.toLowerCase()), 'bamanankan']);
    const unknown = leaves(bm).filter(([, word]) => !known.has(String(word).toLowerCase()));
    expect(unknown).toEqual([]);
  });
});
