/** WhatsApp lets a person type this much, more than any other channel; nothing that people write is longer. */
export const LONGEST_TEXT = 65_536;

/**
 * A text from outside as it may be stored: a lone surrogate becomes U+FFFD (a database refuses or changes it
 * otherwise), and what no phone can send is cut off.
 */
export function personText(raw: string): string {
  return raw.slice(0, LONGEST_TEXT).toWellFormed();
}

/** A provider's name for a type of message, or `other`: free text from outside never becomes a type. */
export function typeName(raw: string): string {
  return /^[a-z][a-z0-9_]{0,39}$/.test(raw) ? raw : 'other';
}
