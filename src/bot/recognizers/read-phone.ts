import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { recognize } from './recognize.ts';

/**
 * The phone number in an answer to a prompt, as E.164 (a number without a country is Malian); undefined when
 * there is none that exists. Short codes are not numbers that somebody can be called back on.
 */
export async function readPhone(text: string): Promise<string | undefined> {
  const finds = await recognize('phone', text, { language: 'fr' });
  const phones = finds.map(({ resolution }) => parsePhoneNumberFromString(String(resolution['value']), 'ML'));
  return phones.find((phone) => phone?.isValid() === true && !isShort(phone.nationalNumber))?.number;
}

/** A short code is valid in Mali too (17), and is no number to be called back on. */
function isShort(national: string): boolean {
  return national.length < SHORTEST;
}

const SHORTEST = 6;
