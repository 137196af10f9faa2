/** The markers, pronouns and articles of both languages have two letters, and few other words have. */
const SMALL = 2;

/** Whether a word, by its key, says something by itself: neither a small word nor a number. */
export function isTelling(key: string): boolean {
  return key.length > SMALL && !/^\d/.test(key);
}
