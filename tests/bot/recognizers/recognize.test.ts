import { describe, expect, test } from '@jest/globals';
import type { FindKind } from '#src/bot/recognizers/find.ts';
import { recognize } from '#src/bot/recognizers/recognize.ts';
import type { Language } from '#src/domain/messages.ts';

const now = new Date('2026-11-25T10:00:00Z');

describe('what is recognised in an answer', () => {
  test.each<[FindKind, Language, string, string[]]>([
    ['number', 'fr', 'j’en ai vingt et un', ['vingt et un']],
    ['number', 'bm', 'den bi saba ni kelen', ['bi saba ni kelen']],
    ['number', 'fr', 'den bi saba', ['bi saba']],
    ['number', 'bm', 'vingt et un', ['vingt et un']],
    ['ordinal', 'fr', 'le troisième', ['troisième']],
    ['ordinal', 'bm', 'sabanan', ['sabanan']],
    ['money', 'fr', '5000 F CFA', ['5000 F CFA']],
    ['money', 'fr', 'j’ai 100 euros', ['100 euros']],
    ['money', 'bm', 'dɔrɔmɛ kɛmɛ', ['dɔrɔmɛ kɛmɛ']],
    ['date', 'bm', 'kunun su', ['kunun su']],
    ['date', 'bm', 'hier soir', ['hier soir']],
    ['date', 'fr', 'à Noël ou lundi prochain', ['Noël', 'lundi prochain']],
    ['date', 'fr', 'la semaine du 12 mars', ['12 mars']],
    ['yes-no', 'fr', 'oui', ['oui']],
    ['yes-no', 'bm', 'ɔnhɔn', ['ɔnhɔn']],
    ['yes-no', 'fr', 'oui mais je ne sais pas', []],
    ['yes-no', 'bm', 'naamu', []],
    ['age', 'fr', 'depuis 3 ans', []],
    ['phone', 'fr', '76 12 34 56', ['76 12 34 56']],
    ['number', 'fr', 'bonjour', []],
  ])(
    '%s, %s: %s',
    async (kind, language, text, words) => {
      const finds = await recognize(kind, text, { language, now });
      expect(finds.map((find) => find.text)).toEqual(words);
      for (const { start, end, text: found } of finds) expect(text.slice(start, end)).toBe(found);
    },
    30_000,
  );
});
