import { gsm7 } from '../domain/language/sms/gsm7.ts';
import { problemOf, type Problem, type Text } from './problem.ts';

/** The alphabet fixed for Bambara in Mali, and the Latin letters of the names that go with it. */
const BAMBARA_LETTER = /^[a-zɛɔɲŋ]$/iu;

/** Finds characters that an SMS would lose or show as a question mark, because they have no near one in GSM-7. */
export function checkGsm7(text: Text): readonly Problem[] {
  const lost = distinct(text.text.normalize('NFC')).filter((character) => {
    const sent = gsm7(character, text.language);
    return sent === '' || (sent.includes('?') && character !== '?');
  });
  if (lost.length === 0) return [];
  return [problemOf(text, 'gsm7', `has characters that SMS cannot carry: ${lost.map(named).join(', ')}`)];
}

/**
 * Finds letters that are not of the official Bambara alphabet: è and ò belong to the SMS form, which is
 * derived; the Greek epsilon only looks right; tones are not written.
 */
export function checkBambaraLetters(text: Text): readonly Problem[] {
  if (text.language !== 'bm') return [];
  const foreign = distinct(text.text).filter(
    (character) => /[\p{L}\p{M}]/u.test(character) && !BAMBARA_LETTER.test(character),
  );
  if (foreign.length === 0) return [];
  return [problemOf(text, 'letters', `has letters that are not Bambara: ${foreign.map(named).join(', ')}`)];
}

function distinct(text: string): readonly string[] {
  return [...new Set(text)];
}

/** Lookalikes cannot be told apart by eye, so the code point is named too. */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}
