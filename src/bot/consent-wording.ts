/**
 * Name of the wording in which consent is asked: `consent:keep`, `consent:call`, `consent:pass`. Whoever changes one of
 * these texts gives it a new name, so that every consent can be read again as it was given; a test sees to it.
 */
export const CONSENT_WORDING = '2026-11-24';

/** The wording of what a person takes back in their own words. */
export const OWN_WORDS = 'own words';
