import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { CONSENT_WORDING } from '#src/bot/consent-wording.ts';
import { textsOf } from '#src/content/locales.ts';
import { readLocales } from '#src/content/read-locales.ts';

/** The texts that each name stands for, as one hash. A text that changes needs a new name, and a new line here. */
const WORDINGS: Readonly<Record<string, string>> = {
  '2026-11-24': '7be8902aea962482',
};

test('the name of the wording stands for the texts that are shown', async () => {
  const locales = await readLocales('locales');
  if (!locales.ok) throw new Error(locales.error.join('\n'));
  const texts = (['fr', 'bm'] as const).flatMap((language) => {
    const all = textsOf(locales.value[language]);
    return ['consent:keep', 'consent:call', 'consent:pass'].map((key) => all.get(key));
  });
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
  expect(WORDINGS[CONSENT_WORDING]).toBe(hash);
});
