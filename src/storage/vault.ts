import type { Keyring } from './crypto/keyring.ts';
import type { EncryptedField } from './encrypted-fields.ts';

/** Seals and opens the fields of one document, and only fields that the inventory lists. */
export interface Vault {
  seal(place: EncryptedField, document: string, value: unknown): string;
  /** Throws when the text was altered, moved or sealed with a key that is not there: never a silent empty value. */
  open(place: EncryptedField, document: string, sealed: string): unknown;
  lookup(purpose: LookupPurpose, value: string): string;
}

/** Why something is looked up; each purpose has its own key, so the same value never looks the same twice. */
export type LookupPurpose =
  | 'conversation'
  | 'message'
  | 'provider'
  | 'tally'
  | 'tries'
  | 'referral'
  | 'tag'
  | 'alike'
  | 'phone'
  | 'recovery'
  | 'pace'
  // Not to find something: hashes that only we can make.
  | 'audit'
  | 'demo';

/** A vault over the keyring; values travel as JSON. */
export function createVault(keyring: Keyring): Vault {
  return {
    seal: ({ collection, field }, document, value) =>
      keyring.seal({ collection, field, document }, JSON.stringify(value)),
    open: ({ collection, field }, document, sealed) => {
      const opened = keyring.open({ collection, field, document }, sealed);
      if (!opened.ok) throw new Error(`${collection}.${field} cannot be opened: ${opened.error}`);
      return JSON.parse(opened.value) as unknown;
    },
    lookup: (purpose, value) => keyring.lookup(purpose, value),
  };
}
