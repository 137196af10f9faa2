import { createMatcher } from '../language/lexicon/create-matcher.ts';
import type { Lexicon } from '../language/lexicon/lexicon.ts';
import { parsePhrase } from '../language/lexicon/phrase.ts';
import { createTokenize } from '../language/tokenize.ts';
import type { ConsentKind } from './consent.ts';

/** What a message takes back: a consent; to be called or written to, with the wish for silence; or it must be asked. */
export type Withdrawal = ConsentKind | 'silence' | 'unclear';

/** The consent that is taken back, where that is clear. */
export function consentTakenBack(withdrawal: Withdrawal): ConsentKind | undefined {
  if (withdrawal === 'unclear') return undefined;
  return withdrawal === 'silence' ? 'callBack' : withdrawal;
}

export interface ReadWithdrawal {
  /** Each thing once, the phrases of both languages being looked for; none in nearly every message. */
  readonly takesBack: readonly Withdrawal[];
  /** Words of the message beside those phrases: in a long story they may be somebody else's. */
  readonly otherWords: number;
}

const KINDS: readonly Withdrawal[] = ['keep', 'callBack', 'silence', 'passOn', 'unclear'];

/**
 * Makes the function that finds in a message what its writer takes back: "ne m'appelez plus", "aw kana n wele". What
 * is clear makes what is unclear beside it clear too.
 */
export function createReadWithdrawal(
  lexicon: Pick<Lexicon, 'words' | 'withdrawals'>,
): (text: string) => ReadWithdrawal {
  const tokenize = createTokenize(lexicon.words);
  const find = createMatcher(
    KINDS.flatMap((rule) =>
      Object.values(lexicon.withdrawals[rule])
        .flat()
        .flatMap((source) => parsePhrase(source, new Map()))
        .map((phrase) => ({ phrase, rule })),
    ),
  );
  return (text) => {
    const tokens = tokenize(text);
    const found = find(tokens);
    const said = KINDS.filter((kind) => found.some(({ rule }) => rule === kind));
    const clear = said.filter((kind) => kind !== 'unclear');
    const covered = new Set(
      found.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      ),
    );
    return { takesBack: clear.length > 0 ? clear : said, otherWords: tokens.length - covered.size };
  };
}
