import { err, ok, type Result } from '../domain/result.ts';
import type { KeyringSecrets } from './crypto/keyring.ts';
import { loadOrMakeKeys } from './crypto/load-or-make-keys.ts';
import { parseKeys, parseSecret } from './crypto/parse-keys.ts';

/** Where the secrets come from: the settings, or a file in the folder that is made once. */
export interface SecretSource {
  readonly folder: string;
  /** `id:base64,…` and base64, as in the settings. */
  readonly keys?: string | undefined;
  readonly lookupKey?: string | undefined;
}

const KEY_FILE_ERRORS = {
  unwritable: 'cannot be written: check LAKANA_VAR and its rights',
  exposed: 'can be read by others: take their rights away (chmod 600 keys.json)',
  damaged: 'is damaged: put back its copy, since nothing stored can be read without it',
} as const;

/** The secrets of the settings when both are there, else those of the folder; the error is one line for a person. */
export async function readSecrets({
  keys,
  lookupKey,
  folder,
}: SecretSource): Promise<Result<KeyringSecrets, string>> {
  if (keys === undefined || lookupKey === undefined) {
    const made = await loadOrMakeKeys(folder);
    return made.ok ? made : err(`The file of the keys in LAKANA_VAR ${KEY_FILE_ERRORS[made.error]}`);
  }
  const parsed = parseKeys(keys);
  const lookup = parseSecret(lookupKey);
  if (!parsed.ok)
    return err('LAKANA_KEYS cannot be read: give id:key,id:key with keys of 32 bytes in base64');
  if (!lookup.ok) return err('LAKANA_LOOKUP_KEY cannot be read: give 32 bytes in base64');
  return ok({ keys: parsed.value, lookupSecret: lookup.value });
}
