// @ts-check
/** @import { SaidContent } from './memory.js' */
/** @import { Surface } from '../../domain/messages.ts' */

/** @typedef {'accepted' | 'unavailable' | 'rejected' | 'unreachable'} Posted */

const TIMEOUT_MS = 10_000;

/**
 * Hands a message to the bot. The same key twice is one message, so whatever did not come to `accepted` may be
 * tried again with its key.
 *
 * @param {{ phone: string, surface: Surface, key: string, content: SaidContent }} message
 * @returns {Promise<Posted>}
 */
export async function postMessage(message) {
  try {
    const response = await fetch('/simulator/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return 'accepted';
    return response.status >= 500 ? 'unavailable' : 'rejected';
  } catch {
    return 'unreachable';
  }
}

/**
 * A new key. `crypto.randomUUID` is only there on https and on this machine; a page may come over a local network.
 *
 * @returns {string}
 */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
