import { expect, test } from '@jest/globals';
import { reviewed } from '#src/content/review.ts';
import { textsPage } from '#src/content/texts-page.ts';

test('all texts are shown, with their segments and who has read them', () => {
  const page = textsPage({
    locales: {
      fr: { exit: { last_line: 'À bientôt | *', choice: { yes: 'Oui' } } },
      bm: { exit: { last_line: 'K’an bɛn\nsɔɔni', choice: { yes: 'Ɔwɔ' } } },
    },
    rules: {
      placeholders: {},
      bilingual: [],
      forbidden: { everywhere: [], namespaces: {}, asked: [], names: [] },
    },
    review: {
      'exit:last_line': { reviewed: false },
      'exit:choice.yes': reviewed('Ɔwɔ', 'A. T.', '2026-11-24'),
    },
  });
  expect(page).toContain('| `last_line` | À bientôt \\| \\* | K’an bɛn<br>sɔɔni | 1 / 1 | not read |');
  expect(page).toContain('| `choice.yes` | Oui | Ɔwɔ |  | reviewed |');
  expect(page).toContain('1 of 2');
});
