import { plainLetters } from '../domain/language/fold.ts';
import { wordsOf } from '../domain/language/words-of.ts';

/**
 * Words that carriers and Twilio act on before we see them (Twilio, "Support for opt-out keywords (SMS STOP
 * filtering)"; CTIA, "Messaging Principles and Best Practices" 5.2.1): to a sender they mean the same whatever the
 * service. The sender of one of them leaves, or comes back, also where understanding would have read it otherwise.
 */
const LEAVE = [
  'stop',
  'stop all',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'optout',
  'opt out',
  'revoke',
  'arret',
];
const COME_BACK = ['start', 'unstop'];

/** What a message that is such a word and nothing else says to a carrier. */
export function carrierWord(text: string): 'leave' | 'come_back' | undefined {
  const said = wordsOf(text)
    .map((word) => plainLetters(word.text))
    .join(' ');
  if (LEAVE.includes(said)) return 'leave';
  return COME_BACK.includes(said) ? 'come_back' : undefined;
}
