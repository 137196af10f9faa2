import type { Address } from '../domain/messages.ts';

/** Somebody on duty and how alerts reach them. */
export interface OnCall {
  readonly channel: string;
  readonly address: Address;
}

/** The people on duty, in the order in which they are alerted. */
export interface Ladder {
  readonly people: readonly OnCall[];
  /** The place of an address in the ladder; undefined for anybody else. */
  find(channel: string, address: Address): number | undefined;
}

/**
 * The ladder of the numbers in the settings, reached through one channel. A person on duty is known by the
 * address alone: they may answer an SMS alert from the same number by another way.
 */
export function createLadder(addresses: readonly Address[], channel: string): Ladder {
  return {
    people: addresses.map((address) => ({ channel, address })),
    find: (from, address) => {
      const index = from === channel ? addresses.indexOf(address) : -1;
      return index === -1 ? undefined : index;
    },
  };
}
