import { z } from 'zod';
import type { Kind } from '../setting.ts';

const KEY_BYTES = 32;
/** 32 random bytes have about 30 different ones; fewer than this is a pattern (all zeros, a repeated word). */
const KEY_MIN_DIFFERENT_BYTES = 16;
const SECRET_MIN_LENGTH = 16;
const SECRET_MIN_DIFFERENT_CHARACTERS = 6;
/** What examples put where a secret belongs. */
const PLACEHOLDER = /change[-_ ]?me|replace[-_ ]?me|placeholder/i;
/** Words of habit add nothing to a secret; without them at least this much has to remain. */
const HABITS = /password|passwd|passe|secret|token|qwerty|azerty|0?123456(78)?9?0?|admin|lakana/gi;
const MIN_LENGTH_WITHOUT_HABITS = 8;

/** A secret in letters: a token or a password that we or a provider chose. */
export const secretText: Kind<string> = {
  schema: z.string().regex(/^[^\p{Cc}]+$/u),
  expects: 'the secret itself, on one line',
  secretsIn: (text) => [text],
  isWeak: isWeakText,
};

/** One key: 32 random bytes in base64. */
export const key: Kind<string> = {
  schema: z.string().refine(isKey),
  expects: '32 random bytes in base64 (openssl rand -base64 32)',
  secretsIn: (text) => [text],
  isWeak: isWeakKey,
};

/** Several keys, each with an id; the first encrypts, all of them decrypt. */
export const keyList: Kind<string> = {
  schema: z.string().refine(isKeyList),
  expects:
    'id:key pairs separated by commas, each id once, each key 32 random bytes in base64, the active one first',
  secretsIn: (text) => pairs(text).map(({ material }) => material),
  isWeak: isWeakKey,
};

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text;
}

function isKeyList(text: string): boolean {
  const list = pairs(text);
  const ids = new Set(list.map(({ id }) => id));
  return (
    ids.size === list.length &&
    list.every(({ id, material }) => /^[A-Za-z0-9-]{1,32}$/.test(id) && isKey(material))
  );
}

/** `id:material` pairs; base64 holds no colon and no comma. */
function pairs(text: string): readonly { readonly id: string; readonly material: string }[] {
  return text.split(',').map((pair) => {
    const [id = '', material = '', ...rest] = pair.trim().split(':');
    return { id, material: rest.length === 0 ? material : '' };
  });
}

function isWeakKey(material: string): boolean {
  return new Set(Buffer.from(material, 'base64')).size < KEY_MIN_DIFFERENT_BYTES;
}

function isWeakText(text: string): boolean {
  if (text.length < SECRET_MIN_LENGTH || PLACEHOLDER.test(text)) return true;
  if (text.replaceAll(HABITS, '').length < MIN_LENGTH_WITHOUT_HABITS) return true;
  return new Set(text).size < SECRET_MIN_DIFFERENT_CHARACTERS;
}
