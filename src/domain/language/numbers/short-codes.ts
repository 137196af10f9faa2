/**
 * The short codes of Mali that people write as phone numbers: police, SAMU, civil protection (libphonenumber's short
 * number data), police secours and the line against violence (Ministry of Security, December 2018; journaldumali.com).
 * They have no form with a country code, and `country/ml/contacts.json` says which may be shown.
 */
export const SHORT_CODES: ReadonlySet<string> = new Set(['15', '17', '18', '80331', '80333']);
