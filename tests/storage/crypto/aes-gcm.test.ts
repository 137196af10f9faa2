import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openBytes, sealBytes } from '#src/storage/crypto/aes-gcm.ts';

/** Test cases 13 to 16 of "The Galois/Counter Mode of Operation" (McGrew and Viega), which NIST published with SP 800-38D. */
const longKey = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const longPlain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
  '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const longSealed =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
  '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

const vectors = [
  {
    name: '13: nothing at all',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '',
    bound: '',
    sealed: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: '14: one block of zeros',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '00'.repeat(16),
    bound: '',
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: '15: four blocks',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain,
    bound: '',
    sealed: longSealed,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    name: '16: a last block that is not full, and bound data',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain.slice(0, 120),
    bound: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    sealed: longSealed.slice(0, 120),
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
];

describe('AES-256-GCM', () => {
  it.each(vectors)('agrees with test case $name', ({ key, nonce, plain, bound, sealed, tag }) => {
    const secret = createSecretKey(Buffer.from(key, 'hex'));
    const [nonceBytes, plainBytes, boundBytes] = [nonce, plain, bound].map((hex) => Buffer.from(hex, 'hex'));
    if (nonceBytes === undefined || plainBytes === undefined || boundBytes === undefined)
      throw new Error('no vector');
    const whole = sealBytes(secret, nonceBytes, plainBytes, boundBytes);
    expect(whole.toString('hex')).toBe(sealed + tag);
    expect(openBytes(secret, nonceBytes, whole, boundBytes)?.toString('hex')).toBe(plain);
  });
});
