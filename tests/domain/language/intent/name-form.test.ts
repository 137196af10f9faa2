import { expect, test } from '@jest/globals';
import { createUnderstand } from '#src/domain/language/understand.ts';
import { testContent } from '#tests/support/service.ts';

const { country, places } = await testContent();
const understand = createUnderstand(country, places);

test.each([
  ['le marabout fait mendier les enfants du quartier', 'begging'],
  ['on veut me marier de force', 'marriage'],
  ["ils m'obligent à coucher avec des hommes", 'sexual'],
  ['denmisɛnw bɛ saraka deli mɔri dɔ ye', 'begging'],
  ["c'est quoi le mariage forcé ?", null],
  ['mon patron ne me paie pas', null],
  ['bonjour', null],
])('%j tells of %j', (text, form) => {
  expect(understand(text).form).toBe(form);
});
