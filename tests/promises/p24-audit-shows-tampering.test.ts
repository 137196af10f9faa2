import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import type { Act } from '#src/domain/audit/act.ts';
import { entriesAfter, NO_HEAD, type AuditEntry, type AuditHead } from '#src/domain/audit/chain.ts';
import { verifyAudit, type AuditFault } from '#src/domain/audit/verify.ts';
import { createAudit, type Audit } from '#src/storage/audit.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { memoryAnchor } from '#tests/support/desk-storage.ts';
import { testVault } from '#tests/support/vault.ts';

/** P24: edit, delete, insert, reorder, cut off the end: whatever is done to the stored audit is found. */
const mac = (text: string): string => createHmac('sha256', 'key').update(text).digest('base64url');

const anAct: fc.Arbitrary<Act> = fc.record(
  {
    id: fc.uuid(),
    at: fc.date({ noInvalidDate: true }),
    by: fc.oneof(
      fc.record({ kind: fc.constantFrom('staff' as const, 'phone' as const), id: fc.uuid() }),
      fc.constant({ kind: 'service' as const }),
    ),
    action: fc.constantFrom('case.read', 'case.take', 'staff.change'),
    subject: fc.uuid().map((id) => `case:${id}`),
    detail: fc.string(),
  },
  { requiredKeys: ['id', 'at', 'by', 'action', 'subject'] },
);
const aChain = fc
  .uniqueArray(anAct, { minLength: 2, maxLength: 20, selector: ({ id }) => id })
  .map((acts) => entriesAfter(NO_HEAD, acts, mac));

async function faultOf(
  entries: readonly AuditEntry[],
  anchor: AuditHead | null,
): Promise<AuditFault['kind'] | null> {
  return (await verifyAudit(entries, anchor, mac)).fault?.kind ?? null;
}

const headOf = (entries: readonly AuditEntry[]): AuditHead => entries.at(-1) ?? NO_HEAD;

describe('of any chain', () => {
  test('as it was written nothing is found, wherever the anchor is', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.nat(), async (entries, at) => {
        expect(await faultOf(entries, headOf(entries))).toBeNull();
        expect(await faultOf(entries, headOf(entries.slice(0, 1 + (at % entries.length))))).toBeNull();
      }),
    );
  });

  const edits: Readonly<Record<string, (act: Act) => Act>> = {
    id: (act) => ({ ...act, id: `${act.id}x` }),
    at: (act) => ({ ...act, at: new Date(act.at.getTime() - 1) }),
    by: (act) => ({ ...act, by: { kind: 'staff', id: 'somebody else' } }),
    action: (act) => ({ ...act, action: 'case.list' }),
    subject: (act) => ({ ...act, subject: 'case:another' }),
    detail: (act) => ({ ...act, detail: `${act.detail ?? ''}.` }),
  };
  test.each(Object.entries(edits))('an edit of %s is found', async (_field, edit) => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.nat(), async (entries, at) => {
        const place = at % entries.length;
        const edited = entries.map((entry, index) =>
          index === place ? { ...entry, act: edit(entry.act) } : entry,
        );
        expect(await faultOf(edited, headOf(entries))).toBe('altered');
      }),
    );
  });

  test('an entry that was taken out is found, the last one by the anchor', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.nat(), async (entries, at) => {
        const place = at % entries.length;
        const isLast = place === entries.length - 1;
        const left = entries.filter((_, index) => index !== place);
        expect(await faultOf(left, headOf(entries))).toBe(isLast ? 'cut' : 'missing');
      }),
    );
  });

  test('an entry that was put in is found, with any number', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, anAct, fc.nat(), async (entries, act, at) => {
        const place = at % entries.length;
        const before = entries[place - 1] ?? NO_HEAD;
        const forged = { seq: before.seq + 1, act, prev: before.hash, hash: mac('guess') };
        const renumbered = entries.slice(place).map((entry) => ({ ...entry, seq: entry.seq + 1 }));
        const put = [...entries.slice(0, place), forged];
        expect(await faultOf([...put, ...entries.slice(place)], headOf(entries))).not.toBeNull();
        expect(await faultOf([...put, ...renumbered], headOf(entries))).not.toBeNull();
      }),
    );
  });

  test('two entries that changed places are found', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.nat(), fc.boolean(), async (entries, at, isRenumbered) => {
        const place = at % (entries.length - 1);
        const [one, other] = [entries[place], entries[place + 1]];
        if (one === undefined || other === undefined) throw new Error('no such entry');
        const swapped = [...entries];
        swapped[place] = isRenumbered ? { ...other, seq: one.seq } : other;
        swapped[place + 1] = isRenumbered ? { ...one, seq: other.seq } : one;
        expect(await faultOf(swapped, headOf(entries))).not.toBeNull();
      }),
    );
  });

  test('an end that was cut off is found by the anchor', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.nat(), async (entries, at) => {
        expect(await faultOf(entries.slice(0, at % entries.length), headOf(entries))).toBe('cut');
      }),
    );
  });

  test('an end that was written anew, without the key, is found', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, fc.array(anAct, { minLength: 1, maxLength: 5 }), async (entries, acts) => {
        const kept = entries.slice(0, -1);
        const forged = entriesAfter(headOf(kept), acts, (text) => mac(`another key ${text}`));
        expect(await faultOf([...kept, ...forged], headOf(kept))).toBe('altered');
      }),
    );
  });

  test('an end that was written anew with the key is found by the anchor', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, anAct, async (entries, act) => {
        const kept = entries.slice(0, -1);
        const forged = entriesAfter(headOf(kept), [act], mac);
        expect(await faultOf([...kept, ...forged], headOf(entries))).toBe('missing');
      }),
    );
  });

  test('without an anchor nobody can tell, and that is said', async () => {
    await fc.assert(
      fc.asyncProperty(aChain, async (entries) => {
        expect(await faultOf(entries, null)).toBe('no_anchor');
        expect(await faultOf([], null)).toBeNull();
      }),
    );
  });
});

describe('in the store', () => {
  let database: TestDatabase;
  let audit: Audit;
  const anchor = memoryAnchor();
  beforeAll(async () => {
    database = await openTestDatabase();
    await ensureIndexes(database.connection, INDEXES);
    audit = createAudit(database.connection, testVault(), anchor);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await stored().deleteMany({});
    anchor.head = null;
    await audit.append(acts(10));
  });

  const stored = () => database.connection.collection<{ _id: string; seq: number }>('audit');
  const acts = (count: number, name = 'a'): Act[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${name}${index}`,
      at: new Date(1_700_000_000_000 + index),
      by: { kind: 'staff', id: 's1' },
      action: 'case.read',
      subject: `case:c${index}`,
      ...(index % 2 === 0 ? {} : { detail: 'P2 to P1' }),
    }));
  const fault = async (): Promise<AuditFault | null> => (await audit.verify()).fault;

  test('an act is chained once, whoever chains it and how often', async () => {
    const other = createAudit(database.connection, testVault(), memoryAnchor());
    const many = acts(20, 'b');
    await Promise.all([
      audit.append(many),
      other.append(many),
      audit.append(acts(3)),
      ...many.map((act) => other.append([act, act])),
    ]);
    expect(await stored().countDocuments()).toBe(30);
    expect(await fault()).toBeNull();
  });

  const tampering: readonly [what: string, tamper: () => Promise<unknown>, found: AuditFault][] = [
    [
      'a field that was edited',
      () => stored().updateOne({ seq: 4 }, { $set: { subject: 'case:other' } }),
      { kind: 'altered', seq: 4 },
    ],
    [
      'a detail that was taken away',
      () => stored().updateOne({ seq: 4 }, { $unset: { detail: 1 } }),
      { kind: 'altered', seq: 4 },
    ],
    ['an entry that was deleted', () => stored().deleteOne({ seq: 4 }), { kind: 'missing', seq: 4 }],
    [
      'an entry that was deleted, and the rest moved up',
      async () => {
        await stored().deleteOne({ seq: 4 });
        for (let seq = 5; seq <= 10; seq += 1) await stored().updateOne({ seq }, { $inc: { seq: -1 } });
      },
      { kind: 'missing', seq: 4 },
    ],
    ['an end that was cut off', () => stored().deleteMany({ seq: { $gt: 7 } }), { kind: 'cut', seq: 8 }],
    ['an audit that was emptied', () => stored().deleteMany({}), { kind: 'cut', seq: 1 }],
  ];
  test.each(tampering)('%s is found', async (_what, tamper, found) => {
    expect(await fault()).toBeNull();
    await tamper();
    expect(await fault()).toEqual(found);
  });

  test('what goes on behind a cut does not hide it', async () => {
    await stored().deleteMany({ seq: { $gt: 7 } });
    await audit.append(acts(5, 'c'));
    expect(await fault()).toEqual({ kind: 'missing', seq: 10 });
  });
});
