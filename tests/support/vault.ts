import { createKeyring, type Keyring } from '#src/storage/crypto/keyring.ts';
import { createVault, type Vault } from '#src/storage/vault.ts';

/** A keyring with fixed keys, so that a test can look up what it stored. */
export function testKeyring(): Keyring {
  return createKeyring({
    keys: [{ id: 'k1', secret: Buffer.alloc(32, 7) }],
    lookupSecret: Buffer.alloc(32, 9),
  });
}

/** A vault over the fixed keys. */
export function testVault(): Vault {
  return createVault(testKeyring());
}
