import { expect, test } from '@jest/globals';
import { hashPin, isPinOf } from '#src/storage/crypto/pin-hash.ts';

test('a PIN is known again by its hash, another one is not', async () => {
  const hash = await hashPin('1974');
  expect(await isPinOf('1974', hash)).toBe(true);
  expect(await isPinOf('1975', hash)).toBe(false);
});

test('each hash has a salt of its own and holds no digits of the PIN in the clear', async () => {
  const [first, second] = await Promise.all([hashPin('19741974'), hashPin('19741974')]);
  expect(first).not.toBe(second);
  expect(first).not.toContain('19741974');
});

test('nothing is the PIN of a case without one', async () => {
  for (const pin of ['', '0000', '1974']) expect(await isPinOf(pin, undefined)).toBe(false);
});

test('a hash that is not of our form is a bug, not a wrong PIN', async () => {
  await expect(isPinOf('1974', 'md5.x.y')).rejects.toThrow();
});

test('a hash of 2026 still opens', async () => {
  expect(
    await isPinOf('1974', 'scrypt.axGLXVvl27ULxokQajxKzQ.5O-nizKQOTT-1ulnfJzYaMvGBzS5nzdlo_pYRwE1yrk'),
  ).toBe(true);
});
