import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { findPhones } from '../../domain/language/find-phones.ts';
import { answerWords } from './answer-words.ts';

/**
 * The phone number in an answer to a prompt, as E.164 (a number without a country is Malian); undefined when
 * there is none that exists. Short codes are not numbers that somebody can be called back on.
 */
export async function readPhone(text: string): Promise<string | undefined> {
  const own = findPhones(text, answerWords(text)).map(({ value }) => String(value));
  const found = own.find((value) => value.startsWith('+'));
  if (found !== undefined || !MANY_DIGITS.test(text)) return found;
  const { askSuite } = await import('./suite.ts');
  const phones = (await askSuite('phone', text)).map((find) => parsePhoneNumberFromString(find.value, 'ML'));
  return phones.find((phone) => phone?.isValid() === true)?.number;
}

/** No number worth recognizing has fewer. */
const MANY_DIGITS = /(?:\d\D{0,3}){8}/;
