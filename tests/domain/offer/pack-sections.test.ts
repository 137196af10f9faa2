import { expect, test } from '@jest/globals';
import { packSections } from '#src/domain/offer/pack-sections.ts';

test.each([
  ['all on one page', [['a', 'b'], ['c']], ['a\nb\nc']],
  ['a section that does not fit after another begins a page', [['aaaa'], ['b', 'cccc']], ['aaaa', 'b\ncccc']],
  ['a section too long for a page goes on', [['aaaa', 'bbbb', 'c']], ['aaaa', 'bbbb\nc']],
  ['a line too long is a page', [['aaaaaaaaaa', 'b']], ['aaaaaaaaaa', 'b']],
  ['nothing', [[], []], []],
])('%s', (_sentence, sections, pages) => {
  expect(packSections(sections, (page) => page.length <= 7)).toEqual(pages);
});
