/** The offset basis of 32-bit FNV-1a: where a hash begins. */
export const HASH_START = 0x811c9dc5;

/** Goes on with a 32-bit FNV-1a hash by one number. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The hash of a text, going on from `start`: features of different kinds begin with different numbers. */
export function hashText(text: string, start = HASH_START): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return spread(hash);
}

/** Mixes the high bits into the low ones, which choose the bucket. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
