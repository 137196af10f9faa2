import { ACT_COLLECTIONS } from './acts.ts';
import type { DeclaredIndex } from './ensure-indexes.ts';

/**
 * Every index of the database, in one place. No index is on a personal field: people are looked up by an HMAC,
 * which is the id of their conversation.
 */
export const INDEXES: readonly DeclaredIndex[] = [
  // Work that waits, by channel and time: a process takes what belongs to the channels it has.
  { collection: 'conversations', keys: { channel: 1, 'inbox.acceptedAt': 1 }, options: {} },
  { collection: 'conversations', keys: { channel: 1, 'outbox.dueAt': 1 }, options: {} },
  { collection: 'conversations', keys: { 'events.madeAt': 1 }, options: {} },
  // What was given up and staff may send again.
  { collection: 'conversations', keys: { 'outbox.deadAt': 1 }, options: { sparse: true } },
  // Receipts come with the provider's id or with our reference.
  { collection: 'conversations', keys: { 'outbox.providerId': 1 }, options: { sparse: true } },
  { collection: 'conversations', keys: { 'outbox.ref': 1 }, options: { sparse: true } },
  { collection: 'conversations', keys: { forgetAt: 1 }, options: { sparse: true } },
  { collection: 'conversations', keys: { tipAt: 1 }, options: { sparse: true } },
  { collection: 'conversations', keys: { eraseBy: 1 }, options: { sparse: true } },
  { collection: 'cases', keys: { code: 1 }, options: { unique: true } },
  { collection: 'cases', keys: { conversation: 1 }, options: {} },
  { collection: 'cases', keys: { addedFrom: 1 }, options: {} },
  { collection: 'cases', keys: { status: 1, level: 1, openedAt: -1 }, options: {} },
  // The queue: a page is a range of the rank behind what is filtered by.
  { collection: 'cases', keys: { isActive: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, owner: 1, level: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, status: 1, level: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, level: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, region: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { tagKeys: 1, isActive: 1, rank: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, answerBy: 1 }, options: {} },
  { collection: 'cases', keys: { isActive: 1, owner: 1, answerBy: 1 }, options: {} },
  // Suspected duplicates: HMACs of numbers and places.
  { collection: 'cases', keys: { alike: 1 }, options: {} },
  // The clock of the alerts: only cases that still alert have a next time.
  { collection: 'cases', keys: { 'alert.nextAt': 1 }, options: { sparse: true } },
  // The clock of the first human answer.
  { collection: 'cases', keys: { lateAt: 1 }, options: { sparse: true } },
  { collection: 'shifts', keys: { until: 1, from: 1 }, options: {} },
  { collection: 'referrals', keys: { caseId: 1 }, options: {} },
  // The page of a referral is found by the hash of what is in its address; its SMS by the code and who answers.
  { collection: 'referrals', keys: { 'link.tokenHash': 1 }, options: { unique: true, sparse: true } },
  { collection: 'referrals', keys: { to: 1, code: 1 }, options: {} },
  { collection: 'referrals', keys: { dueAt: 1 }, options: { sparse: true } },
  { collection: 'media', keys: { channel: 1, dueAt: 1 }, options: {} },
  { collection: 'media', keys: { caseId: 1 }, options: {} },
  { collection: 'mediaChunks', keys: { caseId: 1 }, options: {} },
  { collection: 'tallies', keys: { day: 1 }, options: {} },
  { collection: 'staff', keys: { login: 1 }, options: { unique: true } },
  { collection: 'staff', keys: { phoneKey: 1 }, options: { sparse: true } },
  { collection: 'sessions', keys: { startedAt: 1 }, options: {} },
  { collection: 'paces', keys: { fullAt: 1 }, options: {} },
  // The chain of the audit: no number is given twice.
  { collection: 'audit', keys: { seq: 1 }, options: { unique: true } },
  { collection: 'audit', keys: { subject: 1, seq: -1 }, options: {} },
  { collection: 'audit', keys: { by: 1, seq: -1 }, options: {} },
  { collection: 'audit', keys: { action: 1, seq: -1 }, options: {} },
  // Acts that wait to be chained: only documents that have some.
  ...ACT_COLLECTIONS.map(
    (collection) => ({ collection, keys: { 'acts.at': 1 }, options: { sparse: true } }) as const,
  ),
  // agenda looks a job up by its name before it makes one: two processes that start at once would make two.
  {
    collection: 'jobs',
    keys: { name: 1 },
    options: { unique: true, partialFilterExpression: { type: 'single' } },
  },
];
