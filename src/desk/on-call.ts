import type { Case } from '../domain/cases/case.ts';
import type { Rung } from '../domain/cases/rung.ts';
import type { Address } from '../domain/messages.ts';

/** Somebody who is alerted, and how alerts reach them. */
export interface OnCall {
  /** Id of an account, or `number 1`, the first one of the settings. */
  readonly id: string;
  readonly channel: string;
  readonly address: Address;
  readonly email?: string;
}

/** Who writes from an address whose commands are obeyed. */
export interface Sender {
  /** Id of the account; without one it is a number of the settings. */
  readonly staff?: string;
}

/** Who is alerted of a case that nobody takes, and in which order. */
export interface Ladder {
  /** From below, as it is at a moment; nobody stands on it twice. */
  rungs(at: Date): Promise<readonly Rung<OnCall>[]>;
  supervisors(): Promise<readonly OnCall[]>;
  /** Undefined for anybody whose commands are not obeyed. */
  find(channel: string, address: Address): Promise<Sender | undefined>;
  /** Who has a case, if a message still reaches them. */
  holderOf(known: Pick<Case, 'owner' | 'takenBy'>): Promise<OnCall | undefined>;
}

/** The numbers of the settings as people to alert, all reached through one channel. */
export function numbersOnCall(addresses: readonly Address[], channel: string): OnCall[] {
  return addresses.map((address, index) => ({ id: `number ${index + 1}`, channel, address }));
}

/** The ladder of the numbers in the settings alone, one after the other. */
export function createLadder(addresses: readonly Address[], channel: string): Ladder {
  const people = numbersOnCall(addresses, channel);
  return {
    rungs: () => Promise.resolve(oneByOne(people)),
    supervisors: () => Promise.resolve([]),
    find: (from, address) =>
      Promise.resolve(from === channel && addresses.includes(address) ? {} : undefined),
    holderOf: ({ takenBy }) => Promise.resolve(people.find(({ address }) => address === takenBy)),
  };
}

/** A rung for each number. */
export function oneByOne(numbers: readonly OnCall[]): Rung<OnCall>[] {
  return numbers.map((person) => ({ kind: 'numbers', people: [person] }));
}
