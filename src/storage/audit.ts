import type { Connection } from 'mongoose';
import type { Act, Actor } from '../domain/audit/act.ts';
import { actorText, entriesAfter, NO_HEAD, type AuditEntry, type AuditHead } from '../domain/audit/chain.ts';
import { verifyAudit, type AuditFinding } from '../domain/audit/verify.ts';
import type { AuditAnchor } from './audit-anchor.ts';
import { gather } from './gather.ts';
import { auditModel, type AuditDocument } from './models/audit.ts';
import { isDuplicateKey } from './reach.ts';
import type { Vault } from './vault.ts';

/** Which entries; what is left out is any. */
export interface AuditFilter {
  readonly subject?: string | undefined;
  /** As `actorText` names them. */
  readonly by?: string | undefined;
  readonly action?: string | undefined;
}

/** The audit of a database: entries are added and never changed. */
export interface Audit {
  /** Chains acts in their order, each once by its id. Resolves when they are stored and their head is anchored. */
  append(acts: readonly Act[]): Promise<void>;
  /** The newest first, those before the entry of that number. */
  list(filter: AuditFilter, before: number, limit: number): Promise<AuditEntry[]>;
  head(): Promise<AuditHead>;
  /** Goes through all of it. */
  verify(): Promise<AuditFinding>;
}

/** The audit of a database, anchored outside it. */
export function createAudit(connection: Connection, vault: Vault, anchor: AuditAnchor): Audit {
  const model = auditModel(connection);
  const mac = (text: string): string => vault.lookup('audit', text);

  const head = async (): Promise<AuditHead> => {
    const last = await model.findOne({}, { seq: 1, hash: 1 }).sort({ seq: -1 }).lean();
    return last === null ? NO_HEAD : { seq: last.seq, hash: last.hash };
  };

  /** Another process may chain meanwhile: then a number, or an act, is taken, and what is left goes behind it. */
  const chain = async (acts: readonly Act[]): Promise<void> => {
    for (;;) {
      const ids = acts.map(({ id }) => id);
      const known = new Set(
        (await model.find({ _id: { $in: ids } }, { _id: 1 }).lean()).map(({ _id }) => _id),
      );
      const left = acts.filter(({ id }, index) => !known.has(id) && ids.indexOf(id) === index);
      if (left.length === 0) return;
      try {
        await model.insertMany(entriesAfter(await head(), left, mac).map(toDocument), { ordered: true });
        return;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  };

  /** Not when what was anchored is gone: then the anchor stays where it was, and every verification finds it. */
  const moveAnchor = async (): Promise<void> => {
    const anchored = await anchor.read();
    if (anchored === null || (await model.exists({ ...anchored })) !== null) await anchor.write(await head());
  };

  return {
    append: gather(async (acts: readonly Act[]) => {
      await chain(acts);
      await moveAnchor();
    }),
    async list({ subject, by, action }, before, limit) {
      const filter = {
        seq: { $lt: before },
        ...(subject === undefined ? {} : { subject }),
        ...(by === undefined ? {} : { by }),
        ...(action === undefined ? {} : { action }),
      };
      return (await model.find(filter).sort({ seq: -1 }).limit(limit).lean<AuditDocument[]>()).map(toEntry);
    },
    head,
    async verify() {
      // Read before the entries: what is chained meanwhile comes behind it.
      const anchored = await anchor.read();
      return verifyAudit(entriesOf(), anchored, mac);
    },
  };

  async function* entriesOf(): AsyncGenerator<AuditEntry> {
    for await (const found of model.find({}).sort({ seq: 1 }).lean<AuditDocument[]>().cursor())
      yield toEntry(found);
  }
}

function toDocument({ seq, act, prev, hash }: AuditEntry): AuditDocument {
  const { id, by, ...rest } = act;
  return { ...rest, _id: id, seq, by: actorText(by), prev, hash };
}

function toEntry({ _id, seq, by, prev, hash, ...rest }: AuditDocument): AuditEntry {
  return { seq, prev, hash, act: { ...rest, id: _id, by: readActor(by) } };
}

function readActor(text: string): Actor {
  const [, kind, id = ''] = /^(staff|phone):(.*)$/su.exec(text) ?? [];
  return kind === 'staff' || kind === 'phone' ? { kind, id } : { kind: 'service' };
}
