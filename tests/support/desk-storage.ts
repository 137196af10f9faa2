import type { AuditHead } from '#src/domain/audit/chain.ts';
import { ACT_COLLECTIONS, createActSource } from '#src/storage/acts.ts';
import type { AuditAnchor } from '#src/storage/audit-anchor.ts';
import { createAudit } from '#src/storage/audit.ts';
import type { Storage } from '#src/storage/open-storage.ts';
import { createPaces } from '#src/storage/paces.ts';
import { createSessions } from '#src/storage/sessions.ts';
import { createStaff } from '#src/storage/staff.ts';
import type { TestDatabase } from './database.ts';
import { testVault } from './vault.ts';

export type DeskStorage = Pick<Storage, 'staff' | 'sessions' | 'paces' | 'audit' | 'acts' | 'demoSecret'>;

/** An anchor that is kept in memory; a test may read and set it. */
export function memoryAnchor(): AuditAnchor & { head: AuditHead | null } {
  const anchor = {
    head: null as AuditHead | null,
    read: () => Promise.resolve(anchor.head),
    write: (head: AuditHead) => {
      anchor.head = head;
      return Promise.resolve();
    },
  };
  return anchor;
}

/** What the desk stores, in a database of a test. */
export function deskStorage({ connection }: TestDatabase, anchor: AuditAnchor = memoryAnchor()): DeskStorage {
  const vault = testVault();
  return {
    staff: createStaff(connection, vault),
    sessions: createSessions(connection),
    paces: createPaces(connection, vault),
    audit: createAudit(connection, vault, anchor),
    acts: new Map(ACT_COLLECTIONS.map((name) => [name, createActSource(connection, name)])),
    demoSecret: (name) => vault.lookup('demo', name),
  };
}
