import { NUMERALS } from '../numbers/bambara-numerals.ts';
import { foldWord, plainLetters } from '../fold.ts';
import type { PlaceWord } from './place-words.ts';

/** Words after which an everyday word is a place: "près de San", "n taara San". */
const BEFORE = keys('vers dans région cercle ville depuis pour au aux en quartier commune village axe route');
const BEFORE_BAMBARA = keys('dugu kin bɔra bɔlen taara sigilen');
/** Words that make a place of the one before them: "Kita mara la". */
const AFTER = keys('dugu marabolo marabɔlɔ kafo sɛrɛkili ville');
/** What comes before "de" and a place; alone it is a particle of Bambara: "ne de fana", me too. */
const FROM = keys(
  'suis es est viens vient venu venue près loin région cercle ville village quartier partie route habite',
);
/** Verbs after which "a" is "à" without its accent. */
const AT = keys(
  'suis suit sui est es vis vit vais va vas habite habites reste restes travaille arrive né née rentre',
);
/** What comes before the name of a person: "je m'appelle Nara". */
const NAMING = keys('appelle appel nom prénom monsieur madame mr mme tonton tantie tata tɔgɔ jamu');
const LOCATING = keys('bɛ tɛ bɛna');

/**
 * Whether a word that may be something else than a name stands for the place: it is the whole message, has a
 * capital inside a sentence, or comes with a word of place. `noVerb` says that it is no verb of Bambara: then
 * "n bɛ kita" tells of a place too. Never before a number: "san fila" is two years.
 */
export function isMeantAsPlace(
  text: string,
  words: readonly PlaceWord[],
  at: number,
  noVerb: boolean,
): boolean {
  const word = words[at];
  const [before, after] = [words[at - 1], words[at + 1]];
  if (word === undefined) return false;
  if (after !== undefined && (/^\d/.test(after.key) || after.key === 'o' || NUMERALS.has(after.key)))
    return false;
  if (words.length === 1) return true;
  if (after?.sentence === word.sentence && isRegionWord(words, at + 1)) return true;
  if (before?.sentence !== word.sentence) return false;
  if (isNaming(words, at)) return false;
  if (BEFORE.has(before.key)) return true;
  if (BEFORE_BAMBARA.has(before.key) && !NUMERALS.has(word.key)) return true;
  if (noVerb && LOCATING.has(before.key)) return true;
  const earlier = words[at - 2]?.key ?? '';
  if (before.key === 'de' && FROM.has(earlier)) return true;
  const written = text.slice(before.start, before.end).toLowerCase();
  if (written === 'à' || (plainLetters(written) === 'a' && AT.has(earlier))) return true;
  return /^\p{Lu}/u.test(text.slice(word.start, word.start + 2)) && /\p{Ll}/u.test(text);
}

/** "Kita dugu", "Kita mara la"; "mara" without "la" is "to keep". */
function isRegionWord(words: readonly PlaceWord[], at: number): boolean {
  const key = words[at]?.key ?? '';
  return AFTER.has(key) || (key === 'mara' && words[at + 1]?.key === 'la');
}

/** "m'appelle Nara", "mon nom est Nara", "n tɔgɔ ye Nara". */
function isNaming(words: readonly PlaceWord[], at: number): boolean {
  return [1, 2].some((back) => NAMING.has(words[at - back]?.key ?? ''));
}

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldWord));
}
