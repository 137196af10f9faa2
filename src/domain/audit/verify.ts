import { hashOf, NO_HEAD, type AuditEntry, type AuditHead, type Mac } from './chain.ts';

/**
 * What is wrong with an audit, at the first entry where it shows.
 * - `altered`: an entry does not say what it said when it was written.
 * - `missing`: an entry that was there is not, or another stands in its place.
 * - `cut`: the last entries are gone; only the anchored head tells.
 * - `no_anchor`: there are entries and no anchored head, so nobody can tell whether the last ones are gone.
 */
export interface AuditFault {
  readonly kind: 'altered' | 'missing' | 'cut' | 'no_anchor';
  readonly seq: number;
}

/** What a verification found. */
export interface AuditFinding {
  readonly head: AuditHead;
  readonly fault: AuditFault | null;
}

/**
 * Goes through an audit from its first entry on, and compares it with the head that was anchored outside. It stops at
 * the first fault. Entries behind the anchored head are fine: the anchor follows the chain.
 */
export async function verifyAudit(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  anchor: AuditHead | null,
  mac: Mac,
): Promise<AuditFinding> {
  let head = NO_HEAD;
  for await (const entry of entries) {
    const fault = faultOf(entry, head, anchor, mac);
    if (fault !== null) return { head, fault };
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (anchor === null) return { head, fault: head.seq === 0 ? null : { kind: 'no_anchor', seq: head.seq } };
  return { head, fault: head.seq < anchor.seq ? { kind: 'cut', seq: head.seq + 1 } : null };
}

function faultOf(
  entry: AuditEntry,
  before: AuditHead,
  anchor: AuditHead | null,
  mac: Mac,
): AuditFault | null {
  if (entry.seq !== before.seq + 1 || entry.prev !== before.hash)
    return { kind: 'missing', seq: before.seq + 1 };
  if (hashOf(entry, mac) !== entry.hash) return { kind: 'altered', seq: entry.seq };
  const isOther = anchor?.seq === entry.seq && anchor.hash !== entry.hash;
  return isOther ? { kind: 'missing', seq: entry.seq } : null;
}
