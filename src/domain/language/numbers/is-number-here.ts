import { foldWord } from '../fold.ts';
import type { Token } from '../tokenize.ts';

/**
 * Whether a single word that can be a number is one where it stands. "Un" is an article, "segin" is to return, "tan"
 * is thus, "woro" a kola nut, "kelen" is also "done" and "n kelen" is me alone: they count only as the whole message
 * or right after something that is counted ("san tan", "mɔgɔ segin"). Numbers that are nothing else always count.
 */
export function isNumberHere(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (tokens.length === 1) return true;
  const [before, after] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? ''];
  if (key === KELEN) return !PRONOUNS.has(before) && !AFTER_DONE.has(after);
  if (!HOMOGRAPHS.has(key)) return true;
  return COUNTED.has(before) && !(key === SEGIN && AFTER_RETURN.has(after));
}

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

const HOMOGRAPHS = keys('un une neuf fu woro segin segi tan tang kele');
const COUNTED = keys(
  'san tile kalo dɔgɔkun lɛrɛ sanga miniti su mɔgɔ den denmisɛn muso cɛ musow nimɔrɔ numéro siɲɛ dɔrɔmɛ warimisɛn biye',
);
const KELEN = foldWord('kelen');
/** "A kɛlen don" is typed "a kelen don"; "n kelen" is "I alone". */
const PRONOUNS = keys('n ne i e a ale an anw aw u olu o yɛrɛ');
const AFTER_DONE = keys('don kɔ');
const SEGIN = foldWord('segin');
const AFTER_RETURN = keys('ka na so kɔ');
