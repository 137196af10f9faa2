import type { Act, Actor } from './act.ts';

/** An act in its place in the audit. Each entry holds the hash of the one before, so none can go or come unseen. */
export interface AuditEntry {
  /** 1 is the first. */
  readonly seq: number;
  readonly act: Act;
  /** Hash of the entry before; empty in the first. */
  readonly prev: string;
  readonly hash: string;
}

/** The last entry, as it is anchored outside the database. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const NO_HEAD: AuditHead = { seq: 0, hash: '' };

/** A hash with a secret key: whoever can write into the database cannot make a chain of their own. */
export type Mac = (text: string) => string;

/** Who did something, as a text: `staff:<id>`, `phone:<id>`, `service`. */
export function actorText(by: Actor): string {
  return by.kind === 'service' ? by.kind : `${by.kind}:${by.id}`;
}

/** The entry of an act behind a head. */
export function entryAfter(head: AuditHead, act: Act, mac: Mac): AuditEntry {
  const place = { seq: head.seq + 1, act, prev: head.hash };
  return { ...place, hash: hashOf(place, mac) };
}

/** The entries of some acts behind a head, in their order. */
export function entriesAfter(head: AuditHead, acts: readonly Act[], mac: Mac): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const act of acts) entries.push(entryAfter(entries.at(-1) ?? head, act, mac));
  return entries;
}

/** The hash that an entry must have: over all that it says, in a fixed order, and over the one before. */
export function hashOf({ seq, act, prev }: Omit<AuditEntry, 'hash'>, mac: Mac): string {
  const { id, at, by, action, subject, detail } = act;
  return mac(
    JSON.stringify([seq, id, at.toISOString(), actorText(by), action, subject, detail ?? null, prev]),
  );
}
