// @ts-check
/** @import { SimulatorActivity } from '../../channels/simulator/activity.ts' */
/** @import { Content, Surface } from '../../domain/messages.ts' */

/**
 * A bubble: what the person said, or what the bot sent.
 *
 * @typedef {{ kind: 'said', key: string, at: string, content: SaidContent }} SaidEntry
 * @typedef {{ kind: 'got', activity: SimulatorActivity }} GotEntry
 * @typedef {SaidEntry | GotEntry} Entry
 */

/**
 * What the page can send; the server puts the sample in place of a file.
 *
 * @typedef {{ kind: 'text', text: string } | { kind: 'choice', id: string, title: string }
 *   | { kind: 'audio' } | { kind: 'image' } | { kind: 'location', latitude: number, longitude: number }} SaidContent
 */

const KEPT = 200;

/**
 * What this tab remembers when it is loaded again, and no other tab knows. Storage may be refused: then the page
 * works all the same, and forgets.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function recall(name) {
  try {
    return sessionStorage.getItem(`lakana.${name}`);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    sessionStorage.setItem(`lakana.${name}`, value);
  } catch {
    // Forgotten.
  }
}

/**
 * The bubbles of one line of one phone.
 *
 * @param {string} phone
 * @param {Surface} surface
 */
export function lineMemory(phone, surface) {
  const name = `line.${phone}.${surface}`;
  /** @type {Entry[]} */
  let entries = JSON.parse(recall(name) ?? '[]');
  const keep = () => remember(name, JSON.stringify(entries));
  return {
    /** @returns {readonly Entry[]} */
    all: () => entries,
    /** The last activity that was seen: the line goes on after it. */
    last: () => entries.findLast((entry) => entry.kind === 'got')?.activity.providerId,
    /** @param {SimulatorActivity} activity */
    has: (activity) =>
      entries.some((entry) => entry.kind === 'got' && entry.activity.providerId === activity.providerId),
    /** @param {Entry} entry */
    add(entry) {
      entries = [...entries, entry].slice(-KEPT);
      keep();
    },
    /** @param {string} key */
    drop(key) {
      entries = entries.filter((entry) => entry.kind !== 'said' || entry.key !== key);
      keep();
    },
  };
}
