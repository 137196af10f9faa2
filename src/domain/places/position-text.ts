import type { Content } from '../messages.ts';

type Location = Extract<Content, { kind: 'location' }>;

/** Five decimals are about a metre: what a phone knows, and what a map takes. */
const DECIMALS = 5;

/**
 * A position as staff read it, and can put into a map.
 *
 * @example positionText({ kind: 'location', latitude: 12.63, longitude: -8, name: 'Gare' }) // 'Gare (12.63000, -8.00000)'
 */
export function positionText({ latitude, longitude, name }: Location): string {
  const degrees = `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}`;
  return name === undefined ? degrees : `${name} (${degrees})`;
}
