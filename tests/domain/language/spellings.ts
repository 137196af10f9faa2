/**
 * The ways in which one Bambara message is typed: the official letters, the old orthography of those who learnt
 * to read with it, and the French keyboard (gn, tch, dj, ou, no tones, no apostrophes).
 */
export function spellings(official: string): readonly string[] {
  const old = official
    .replace(/ɲ/g, 'ny')
    .replace(/ŋ/g, 'ng')
    .replace(/ɛ/g, 'è')
    .replace(/ɔ/g, 'ò')
    .replace(/[ƐƆ]/g, open);
  const french = official
    .toLowerCase()
    .replace(/ɲ/g, 'gn')
    .replace(/ŋ/g, 'ng')
    .replace(/c(?=[aeɛioɔu])/g, 'tch')
    .replace(/j/g, 'dj')
    .replace(/u/g, 'ou')
    .replace(/ɛ/g, 'è')
    .replace(/ɔ/g, 'o')
    .replace(/['’]/g, '')
    .replace(/aa|oo|ee/g, (pair) => pair.charAt(0));
  return [...new Set([official, old, french])];
}

function open(capital: string): string {
  return capital === 'Ɛ' ? 'E' : 'O';
}
