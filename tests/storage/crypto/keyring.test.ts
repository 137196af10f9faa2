import { describe, expect, it, test } from '@jest/globals';
import { createKeyring, type EncryptionKey, type Place } from '#src/storage/crypto/keyring.ts';

const bytesFrom = (first: number): Buffer =>
  Buffer.from(Array.from({ length: 32 }, (_, index) => first + index));
const k1: EncryptionKey = { id: 'k1', secret: bytesFrom(0) };
const k2: EncryptionKey = { id: 'k2', secret: bytesFrom(100) };
const lookupSecret = bytesFrom(32);
const place: Place = { collection: 'cases', field: 'story', document: 'case-1' };
const keyring = createKeyring({ keys: [k1], lookupSecret });

/** Made with another implementation (Python, cryptography 48), from the same secrets. */
const SEALED = 'v1.k1.oKGio6SlpqeoqaqrUQoLMOoHERQnJgLVbevKgynjY6bD4w0u2eYJPiI';
const LOOKED_UP = 'VBI64sGTFyuOWFDpK9mCTVBigpOryR-V-R57gIySZXs';

describe('what is sealed', () => {
  const texts = [
    { name: 'nothing', text: '' },
    { name: 'one letter', text: 'a' },
    { name: 'Bambara', text: 'I ni sɔgɔma, n bɛ dɛmɛ ɲini ŋ' },
    { name: 'emoji and a zero byte', text: '🆘\u0000👩🏿‍👧' },
    { name: 'a long story', text: 'Il a pris mon passeport. '.repeat(4_000) },
  ];
  it.each(texts)('comes back: $name', ({ text }) => {
    const sealed = keyring.seal(place, text);
    expect(sealed).toMatch(/^v1\.k1\.[A-Za-z0-9_-]+$/u);
    expect(keyring.open(place, sealed)).toEqual({ ok: true, value: text });
  });

  it('is never the same twice', () => {
    const sealed = Array.from({ length: 1_000 }, () => keyring.seal(place, 'oui'));
    expect(new Set(sealed).size).toBe(1_000);
  });

  it('opens when another implementation has sealed it', () => {
    expect(keyring.open(place, SEALED)).toEqual({ ok: true, value: 'I ni sɔgɔma' });
  });
});

describe('a sealed text that was moved', () => {
  const elsewhere: { name: string; to: Place }[] = [
    { name: 'to another document', to: { ...place, document: 'case-2' } },
    { name: 'to another field', to: { ...place, field: 'name' } },
    { name: 'to another collection', to: { ...place, collection: 'conversations' } },
    {
      name: 'to a place whose parts run together the same',
      to: { ...place, collection: 'case', field: 'sstory' },
    },
    {
      name: 'to a document named like field and document',
      to: { ...place, field: '', document: 'story,case-1' },
    },
  ];
  it.each(elsewhere)('does not open: $name', ({ to }) => {
    expect(keyring.open(to, keyring.seal(place, 'secret'))).toEqual({ ok: false, error: 'tampered' });
  });
});

describe('a sealed text that was altered', () => {
  test('does not open, whichever bit of its bytes is flipped', () => {
    const bytes = Buffer.from(SEALED.slice('v1.k1.'.length), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const sealed = `v1.k1.${flipped.toString('base64url')}`;
      expect([bit, keyring.open(place, sealed)]).toEqual([bit, { ok: false, error: 'tampered' }]);
    }
  });

  test('does not open, whichever character of its text is another one', () => {
    for (let index = 0; index < SEALED.length; index += 1) {
      for (const other of ['A', 'B', '_', '.', '=', ' ']) {
        if (SEALED[index] === other) continue;
        const sealed = SEALED.slice(0, index) + other + SEALED.slice(index + 1);
        expect([sealed, keyring.open(place, sealed).ok]).toEqual([sealed, false]);
      }
    }
  });

  test('does not open, at whichever length it is cut off', () => {
    for (let length = 0; length < SEALED.length; length += 1) {
      expect([length, keyring.open(place, SEALED.slice(0, length)).ok]).toEqual([length, false]);
    }
  });

  const altered = [
    { name: 'an older version', sealed: SEALED.replace('v1', 'v0'), error: 'tampered' },
    { name: 'a newer version', sealed: SEALED.replace('v1', 'v2'), error: 'tampered' },
    { name: 'a key nobody has', sealed: SEALED.replace('k1', 'k9'), error: 'unknown_key' },
    { name: 'something behind it', sealed: `${SEALED}AAAA`, error: 'tampered' },
    { name: 'padding', sealed: `${SEALED}=`, error: 'tampered' },
    { name: 'a line end', sealed: `${SEALED}\n`, error: 'tampered' },
    { name: 'plain text', sealed: 'Aminata', error: 'tampered' },
  ];
  it.each(altered)('is refused as $error: $name', ({ sealed, error }) => {
    expect(keyring.open(place, sealed)).toEqual({ ok: false, error });
  });

  it('is refused when the right name stands for another key', () => {
    const other = createKeyring({ keys: [{ id: 'k1', secret: k2.secret }], lookupSecret });
    expect(other.open(place, SEALED)).toEqual({ ok: false, error: 'tampered' });
  });
});

describe('rotation', () => {
  const both = createKeyring({ keys: [k2, k1], lookupSecret });
  const later = createKeyring({ keys: [k2], lookupSecret });

  it('opens what the old key sealed while both are there, and seals with the new one', () => {
    const opened = both.open(place, SEALED);
    expect(opened).toEqual({ ok: true, value: 'I ni sɔgɔma' });
    const again = both.seal(place, 'I ni sɔgɔma');
    expect(again).toMatch(/^v1\.k2\./u);
    expect(later.open(place, again)).toEqual(opened);
  });

  it('refuses what the old key sealed once it was dropped', () => {
    expect(later.open(place, SEALED)).toEqual({ ok: false, error: 'unknown_key' });
  });

  it('does not change what is looked up', () => {
    expect(both.lookup('conversation', 'tel:+22376123456')).toBe(LOOKED_UP);
  });
});

describe('a lookup value', () => {
  it('agrees with another implementation', () => {
    expect(keyring.lookup('conversation', 'tel:+22376123456')).toBe(LOOKED_UP);
  });

  const others = [
    { name: 'for another purpose', purpose: 'message', value: 'tel:+22376123456' },
    { name: 'for a purpose named like a field', purpose: 'field', value: 'tel:+22376123456' },
    { name: 'of another value', purpose: 'conversation', value: 'tel:+22376123457' },
  ];
  it.each(others)('is another one $name', ({ purpose, value }) => {
    expect(keyring.lookup(purpose, value)).not.toBe(LOOKED_UP);
  });

  it('is another one under another secret', () => {
    const other = createKeyring({ keys: [k1], lookupSecret: k2.secret });
    expect(other.lookup('conversation', 'tel:+22376123456')).not.toBe(LOOKED_UP);
  });
});
