/** Which words of a message are Bambara and which French. */
export interface LanguageSplit {
  /** Of each word, whether it falls to Bambara; the others fall to French. */
  readonly isBambara: readonly boolean[];
  /** By how much two languages explain the message better than one, in natural logarithms of likelihood. */
  readonly worth: number;
  /** Whether the two groups are real: two words or more in each, and much better explained apart than as one. */
  readonly isMixed: boolean;
}

/** A single word can say so much and no more: one odd word does not make a second language. */
const LOUDEST = 5;
/** A word that says less does not count as one of its language. */
const QUIET = 1;
/** What going over to the other language costs: people change for several words, not for one. */
const CHANGE = 2;
/** The least `worth` of a message in two languages. */
const WORTH = 1;
const FEWEST = 2;

/**
 * Splits the words of a message between two languages in the way that explains them best (Viterbi's algorithm
 * over two states). `leans` has one number a word, in natural logarithms of odds, above zero for Bambara.
 */
export function splitLanguages(leans: readonly number[]): LanguageSplit {
  const words = leans.map((lean) => Math.max(-LOUDEST, Math.min(LOUDEST, lean)));
  /** For each word, whether the best way to have it in French, and in Bambara, comes from Bambara. */
  const steps: { readonly french: boolean; readonly bambara: boolean }[] = [];
  let french = 0;
  let bambara = 0;
  words.forEach((lean, index) => {
    const change = index === 0 ? 0 : CHANGE;
    steps.push({ french: bambara - change > french, bambara: bambara >= french - change });
    [french, bambara] = [
      Math.max(french, bambara - change) + likelihood(-lean),
      Math.max(bambara, french - change) + likelihood(lean),
    ];
  });
  const isBambara = followBack(steps, bambara > french);
  const alone = Math.max(sum(words.map((lean) => likelihood(-lean))), sum(words.map(likelihood)));
  const worth = Math.max(french, bambara) - alone;
  const loud = words.map((lean) => Math.abs(lean) > QUIET);
  const count = (wanted: boolean): number =>
    isBambara.filter((is, index) => is === wanted && loud[index] === true).length;
  return { isBambara, worth, isMixed: worth > WORTH && Math.min(count(true), count(false)) >= FEWEST };
}

/** The language of each word, from the last one back to the first. */
function followBack(
  steps: readonly { readonly french: boolean; readonly bambara: boolean }[],
  last: boolean,
): boolean[] {
  const isBambara: boolean[] = [];
  let is = last;
  for (const step of steps.toReversed()) {
    isBambara.push(is);
    is = is ? step.bambara : step.french;
  }
  return isBambara.reverse();
}

/** The logarithm of the probability of a language by its odds. */
function likelihood(lean: number): number {
  return -Math.log1p(Math.exp(-lean));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
