import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two secrets (tokens, signatures) are the same, in a time that does not tell where they differ.
 * Both are hashed first, because `timingSafeEqual` throws on different lengths and a length is a hint too.
 */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
