import type { Case } from '#src/domain/cases/case.ts';
import { LEVELS } from '#src/domain/triage/level.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { createQueue, type Queue, type QueueFilter } from '#src/storage/queue.ts';
import { sealedCase } from '#src/storage/sealed-case.ts';
import type { CaseDocument } from '#src/storage/models/case.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { makeCase } from '#tests/support/case-desk.ts';
import { testVault } from '#tests/support/vault.ts';

/**
 * How fast the queue is with many cases: the first page, filtered pages, a page in the middle and the counts, with few
 * cases and with a hundred times as many, side by side. Times are of this machine; the ratio is what counts.
 *
 *   npm run bench
 */
const SIZES = [2_000, 200_000] as const;
const AT_ONCE = 2_000;
const RUNS = 40;
const PAGE = 30;
const REGIONS = ['bamako', 'kayes', 'sikasso', 'gao', 'mopti', 'segou', 'koutiala', 'nioro'];
const STAFF = Array.from({ length: 40 }, (_, index) => `staff-${index}`);
const START = Date.parse('2026-01-01T00:00:00Z');

/** One in four is in the queue, and of those one in three is nobody's: a desk that is far behind. */
function drawn(index: number): Case {
  const pick = <T>(from: readonly T[], by: number): T => from[(index * by) % from.length] as T;
  const isClosed = index % 4 !== 0;
  const isFree = !isClosed && index % 12 === 0;
  const openedAt = new Date(START + index * 90_000);
  return makeCase({
    code: `bench-${index}`,
    level: pick(LEVELS, 7),
    region: pick(REGIONS, 3),
    language: index % 3 === 0 ? 'bm' : 'fr',
    openedAt,
    status: isClosed ? 'closed' : isFree ? 'open' : 'taken',
    ...(isFree ? {} : { owner: pick(STAFF, 11) }),
    ...(index % 5 === 0 ? {} : { answeredAt: openedAt }),
    tags: index % 50 === 0 ? ['mine'] : [],
  });
}

const AGENT = { scope: 'own_or_free', staff: 'staff-3' } as const;
const SUPERVISOR = { scope: 'any', staff: 'sira' } as const;

const page =
  (filter: QueueFilter, scope: typeof AGENT | typeof SUPERVISOR, cursor?: string) => async (queue: Queue) => {
    const found = await queue.page(filter, scope, cursor, PAGE);
    return found.ok ? found.value.items.length : 0;
  };
const middle = Buffer.from('P3|~|2026-01-03T00:00:00.000Z|a').toString('base64url');

const LOOKS: readonly (readonly [name: string, look: (queue: Queue) => Promise<number>])[] = [
  ['first page, supervisor', page({ status: 'active' }, SUPERVISOR)],
  ['first page, agent', page({ status: 'active' }, AGENT)],
  ['a page in the middle', page({ status: 'active' }, SUPERVISOR, middle)],
  ['one region', page({ status: 'active', region: 'gao' }, SUPERVISOR)],
  ['one region, one level, agent', page({ status: 'active', region: 'gao', level: 'P2' }, AGENT)],
  ['own cases', page({ status: 'active', owner: AGENT.staff }, AGENT)],
  ['nobody’s cases', page({ status: 'active', owner: null }, AGENT)],
  ['one tag', page({ status: 'active', tag: 'mine' }, SUPERVISOR)],
  ['one language', page({ status: 'active', language: 'bm' }, SUPERVISOR)],
  ['closed cases', page({ status: 'closed' }, SUPERVISOR)],
  ['counts, agent', async (queue) => (await queue.counts(AGENT, new Date())).active],
  ['counts, supervisor', async (queue) => (await queue.counts(SUPERVISOR, new Date())).active],
];

async function measure(size: number): Promise<ReadonlyMap<string, number>> {
  const database = await openTestDatabase();
  try {
    const collection = database.connection.collection<CaseDocument>('cases');
    const seal = sealedCase(testVault());
    for (let done = 0; done < size; done += AT_ONCE) {
      const part = Array.from({ length: Math.min(AT_ONCE, size - done) }, (_, index) => drawn(done + index));
      await collection.insertMany(part.map((known) => seal.toDocument(known)));
    }
    const made = await ensureIndexes(database.connection, INDEXES);
    if (!made.ok) throw new Error(made.error.index);
    const queue = createQueue(database.connection, testVault());
    const medians = new Map<string, number>();
    for (const [name, look] of LOOKS) {
      await look(queue);
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const began = performance.now();
        await look(queue);
        times.push(performance.now() - began);
      }
      medians.set(name, times.toSorted((a, b) => a - b)[RUNS / 2] ?? 0);
    }
    return medians;
  } finally {
    await database.close();
  }
}

const [few, many] = [await measure(SIZES[0]), await measure(SIZES[1])];
const row = (cells: readonly string[]): string =>
  [cells[0]?.padEnd(32), ...cells.slice(1).map((cell) => cell.padStart(14))].join('');
const lines = [
  row(['median of one look', ...SIZES.map((size) => `${size} cases`), 'ratio']),
  ...LOOKS.map(([name]) => {
    const [a, b] = [few.get(name) ?? 0, many.get(name) ?? 0];
    return row([name, `${a.toFixed(1)} ms`, `${b.toFixed(1)} ms`, (b / a).toFixed(1)]);
  }),
];
process.stdout.write(`${lines.join('\n')}\n`);
