import { fold, foldWord } from '../fold.ts';
import { wordsOf } from '../words-of.ts';

/** French letters that fold apart from how people type them by ear: Macina, massina; Banco, banko; Gouana, gwana. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiyéèê])|ç/gi, 's'],
  [/c(?![hei yéèê])/gi, 'k'],
  [/ou(?=[aeiéèê])/gi, 'w'],
];

/**
 * The keys by which a name of a place is found: of its words, of its words written as one (`Tin-Essako`,
 * `tinessako`), with an apostrophe as a break and as nothing (`N'Gouma`, `ngouma`), and of its spelling by ear.
 *
 * @example placeKeys("N'Gouma") // ['n guma', 'nguma']
 */
export function placeKeys(name: string): string[] {
  const heard = BY_EAR.reduce((written, [letters, sound]) => written.replace(letters, sound), name);
  return [...new Set([name, heard].flatMap(keysOf))];
}

function keysOf(name: string): string[] {
  const words = wordsOf(name).map(({ text }) => text);
  const apart = [words.map(foldWord).join(' '), fold(name)];
  // A number or a letter is not written onto a word, and "Commune I" as one word would fold like "commune".
  return words.every((word) => word.length > 1) ? [...apart, foldWord(words.join(''))] : apart;
}
