import { createTokenize } from '../../domain/language/tokenize.ts';

/** The words of an answer to a prompt, without a lexicon: nothing is taken apart. */
export const answerWords = createTokenize({ spellings: {}, glued: { heads: [], tails: [] } });
