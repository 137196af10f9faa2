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

/** A voice note or a picture of a case. */
export interface ListedMedium {
  readonly id: string;
  readonly kind: string;
  readonly status: 'wanted' | 'kept' | 'failed';
  readonly mimeType?: string;
}

/** The voice notes and pictures of cases. */
export interface CaseMedia {
  list(caseId: string): Promise<readonly ListedMedium[]>;
  read(id: string): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined>;
  /** The id of what came under a provider's handle. */
  idOf(caseId: string, handle: string): string;
}

/** What the desk of cases works with. */
export interface CaseDesk extends DeskParts {
  readonly queue: Queue;
  readonly colleagues: Colleagues;
  readonly media: CaseMedia;
  /** Puts a reading into the audit; what was read is handed out only after it. */
  recordReading(reading: Omit<Act, 'id' | 'at'>): Promise<void>;
  /** The phone number of an address, for who calls; null when it has none. */
  numberOf(address: Address): string | null;
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
