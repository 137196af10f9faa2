import { describe, expect, it } from '@jest/globals';
import type { Glossary } from '#src/content/glossary.ts';
import { createDescribeWords } from '#src/content/review-sheet/describe-words.ts';

const GLOSSARY: Glossary = {
  sources: { Bamadaba: 'a dictionary', MAFAND: 'news' },
  terms: [
    { bm: 'farati', fr: 'danger', status: 'attested', sources: ['Bamadaba', 'MAFAND'] },
    { bm: 'ka tɛmɛ', fr: 'passer', status: 'form', sources: ['MAFAND'] },
    { bm: 'saraka deli', fr: 'mendicité', status: 'composed', sources: [] },
    { bm: 'ka ci', fr: 'envoyer', status: 'attested', sources: ['Bamadaba'] },
  ],
};
const words = createDescribeWords(GLOSSARY, ['walima', 'lakɔli']);

describe('the words of a text', () => {
  it.each<[string, string, string[], string[]]>([
    ['in the order of the text', 'Ka ci, farati', ['ka ci', 'farati'], []],
    ['in the plural and with an ending', 'Faratiw tɛmɛna', ['farati', 'ka tɛmɛ'], []],
    ['of several words', 'saraka deli', ['saraka deli'], []],
    ['not of half a term', 'deli', [], ['deli = ?']],
    ['not of a short word that only begins so', 'cili', [], ['cili = ?']],
    ['familiar ones, in the plural too, are not told', 'walima lakɔliw bɛ', [], []],
    ['placeholders, commands and digits are none', '{{numbers}} EFFACER 2000', [], []],
    ['unknown ones once', 'Jɔsi, jɔsi', [], ['jɔsi = ?']],
  ])('%s', (_, text, known, unknown) => {
    const described = words(text);
    expect(described.known.map((entry) => entry.split(' = ')[0])).toEqual(known);
    expect(described.unknown).toEqual(unknown);
  });

  it('come with their sense and with the sources that give it', () => {
    expect(words('farati tɛmɛ saraka deli').known).toEqual([
      'farati = danger (Bamadaba)',
      'ka tɛmɛ = passer (MAFAND; sense to confirm)',
      'saraka deli = mendicité (composed)',
    ]);
  });
});
