import type { Quantity } from '../numbers/find-quantities.ts';
import { foldWord, plainLetters } from '../fold.ts';
import type { Token } from '../tokenize.ts';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));
const plain = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(plainLetters));

/** Money, salary, debt, to sell, price. */
const BAMBARA = keys('wari sefawari sara juru feere feerela feerera sɔngɔ musaka');
const FRENCH = plain(
  'argent prix payer paye payes paie payé payée paient coute coûte coutent salaire dette doit dois doivent gagne gagner vendu vend vendre acheter acheté achete avance rançon somme loyer promis promet promettent donne donné donner demande demandent demandé réclame envoyé envoyer volé gagné prêté emprunté rembourser rembourse verser versé',
);
/** How far words of money reach, within their sentence. */
const REACH = 5;

/** A number in Bambara stands after what it counts: only after these words, and words of money, it counts nothing. */
const FUNCTION_BM = keys('ye y ka k bɛ b tɛ t ma m ko n ne i a ale an aw u o olu la na ni min de dɔrɔn fo');
/** A number in French stands before what it counts: before these words it counts nothing. */
const FUNCTION_FR = plain(
  'par pour a de chaque le la les et ou sur mais je il elle on que qui au en avec sans chez ca pas ni mensuel seulement cash svp mille comme avant apres tous d l',
);
const SAN = foldWord('san');
const OBJECT = keys('a o u');
const PERFECT = keys('y ye');
const AT_PRICE = keys('la na');

/**
 * Whether a number without a unit is an amount of money, and the language of the words that say so. `san` is to buy
 * and a year: "a y'a san kɛmɛ na" is a price, "san kɛmɛ" a hundred years.
 */
export function isPrice(text: string, tokens: readonly Token[], quantity: Quantity): 'fr' | 'bm' | undefined {
  const { first, last, written } = quantity;
  const key = (at: number): string => tokens[at]?.key ?? '';
  const word = (at: number): string => tokens[at]?.plain ?? '';
  const bought = key(first - 1) === SAN && OBJECT.has(key(first - 2)) && PERFECT.has(key(first - 3));
  if (bought && AT_PRICE.has(key(last + 1))) return 'bm';
  const said = around(tokens, quantity).find((at) => BAMBARA.has(key(at)) || FRENCH.has(word(at)));
  if (said === undefined) return isMillions(tokens, quantity) ? 'bm' : undefined;
  const language = BAMBARA.has(key(said)) ? 'bm' : 'fr';
  if (written === 'bm' || (language === 'bm' && written === 'digits')) {
    const counts = first > 0 && tokens[first - 1]?.sentence === tokens[first]?.sentence;
    const free =
      !counts ||
      BAMBARA.has(key(first - 1)) ||
      FUNCTION_BM.has(key(first - 1)) ||
      FRENCH.has(word(first - 1));
    return free ? language : undefined;
  }
  return quantity.value >= SMALLEST && endsThere(text, tokens, last, word) ? language : undefined;
}

/** "N ye miliyɔn kelen sɔrɔ": millions that count nothing else are money. */
function isMillions(tokens: readonly Token[], { first, written, value }: Quantity): boolean {
  return written === 'bm' && value >= 1e6 && (first === 0 || FUNCTION_BM.has(tokens[first - 1]?.key ?? ''));
}

/** Less than this is a count of people or things, not a sum: the smallest coin in use is 5 francs. */
const SMALLEST = 100;

/** The places around a number within reach and in its sentence, the nearest first. */
function around(tokens: readonly Token[], { first, last }: Quantity): number[] {
  const places = Array.from({ length: REACH }, (_, index) => [first - 1 - index, last + 1 + index]).flat();
  return places.filter((at) => tokens[at] !== undefined && tokens[at].sentence === tokens[first]?.sentence);
}

function endsThere(
  text: string,
  tokens: readonly Token[],
  last: number,
  word: (at: number) => string,
): boolean {
  const [one, next] = [tokens[last], tokens[last + 1]];
  if (one === undefined || next?.sentence !== one.sentence) return true;
  return FUNCTION_FR.has(word(last + 1)) || /[,;:()]/.test(text.slice(one.end, next.start));
}
