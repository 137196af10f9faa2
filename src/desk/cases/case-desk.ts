import type { Act } from '../../domain/audit/act.ts';
import type { Address } from '../../domain/messages.ts';
import type { Scope } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/role.ts';
import type { Queue } from '../../storage/queue.ts';
import type { DeskParts } from '../desk-parts.ts';

/** Colleagues, as far as a case needs to know them. */
export interface Colleagues {
  /** The names of these accounts, by their ids; also of those that are closed by now. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What somebody is for; undefined when there is no such account, or when it is closed. */
  roleOf(id: string): Promise<Role | undefined>;
}

/** What the desk of cases works with. */
export interface CaseDesk extends DeskParts {
  readonly queue: Queue;
  readonly colleagues: Colleagues;
  /** Puts a reading into the audit; what was read is handed out only after it. */
  readonly recordReading: (reading: Omit<Act, 'id' | 'at'>) => Promise<void>;
  /** The phone number of an address, for who calls; null when it has none. */
  numberOf(address: Address): string | null;
  /** Whether the provider of a channel takes words of ours only for a day after the person wrote. */
  hasWindow(channel: string): boolean;
}

/** Who does something on the desk, and on which cases their role may. */
export interface Doer {
  /** Id of the account. */
  readonly staff: string;
  readonly scope: Scope;
}

/** Why something was not done. `reason` is a key for the page to say in words. */
export interface Refused {
  readonly code: 'not_found' | 'forbidden' | 'conflict' | 'not_now' | 'bad_request';
  readonly reason?: string;
}
