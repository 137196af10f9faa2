import type { Connection } from 'mongoose';
import type { Case } from '../domain/cases/case.ts';
import type { AnswerWithin } from '../domain/cases/clocks.ts';
import { caseChange } from '../domain/cases/work/case-change.ts';
import type { Level } from '../domain/triage/level.ts';
import { createChanges, type Changes } from './changes.ts';
import { caseModel, type CaseDocument } from './models/case.ts';
import { isDuplicateKey } from './reach.ts';
import { sealedCase } from './sealed-case.ts';
import type { Vault } from './vault.ts';

/** Which cases to list; missing is any. */
export interface CaseFilter {
  readonly status?: Case['status'];
  readonly level?: Level;
  readonly region?: string;
}

/** The cases of a database. */
export interface Cases {
  find(id: string): Promise<Case | undefined>;
  /** Cases whose return code begins so (whole codes too), open ones first. */
  findByCode(start: string): Promise<Case[]>;
  /** Exactly that code. */
  ofCode(code: string): Promise<Case | undefined>;
  /** The cases whose owner is reached through a conversation, and those that were added to from it. */
  ofConversation(conversation: string): Promise<Case[]>;
  /** `code_taken` when another case has the return code, `exists` when this case is there already. */
  open(value: Case): Promise<'opened' | 'exists' | 'code_taken'>;
  /** Writes a case over the version in which it was read, `before`; false when somebody else was first. */
  save(value: Case, before: Case): Promise<boolean>;
  /** The cases of these ids that there are. */
  some(ids: readonly string[]): Promise<Case[]>;
  /** Other cases of the same phone, or with the same number or place; the newest first. */
  alike(known: Case, limit: number): Promise<Case[]>;
  /** Ids of the cases in the queue that these accounts have. */
  heldBy(staff: readonly string[]): Promise<string[]>;
  /** Whether there is none. */
  isEmpty(): Promise<boolean>;
  /** Writes into the cases of an older version what the queue is made of. */
  bringUpToDate(): Promise<void>;
  /** Ids of the cases of which somebody must be told by now. */
  alertsDue(now: Date, limit: number): Promise<string[]>;
  isCodeFree(code: string): Promise<boolean>;
  /** The most urgent first, then the newest. */
  list(filter: CaseFilter, limit: number): Promise<Case[]>;
}

/** The cases of a database; each change of one is told to the list of changes. */
export function createCases(
  connection: Connection,
  vault: Vault,
  changes: Pick<Changes, 'add'> = createChanges(connection),
  answerWithin?: AnswerWithin,
): Cases {
  const model = caseModel(connection);
  const seal = sealedCase(vault, answerWithin);
  const toCase = (document: CaseDocument): Case => seal.toCase(document);

  const tell = async (before: Case | undefined, after: Case): Promise<void> => {
    const { id, level, owner = null } = after;
    const what = caseChange(before, after);
    const ownerBefore = (before ?? after).owner ?? null;
    await changes.add({ kind: 'case', id, what, level, owner, ownerBefore });
  };

  return {
    async find(id) {
      const found = await model.findById(id).lean();
      return found === null ? undefined : toCase(found);
    },
    async findByCode(start) {
      // A range on the index of codes: signs are upper-case letters, digits and a dash.
      const found = await model
        .find({ code: { $gte: start, $lt: `${start}\uffff` } })
        .limit(20)
        .lean();
      return found.map(toCase).sort((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open'));
    },
    async ofCode(code) {
      const found = await model.findOne({ code }).lean();
      return found === null ? undefined : toCase(found);
    },
    async ofConversation(conversation) {
      const found = await model.find({ $or: [{ conversation }, { addedFrom: conversation }] }).lean();
      return found.map(toCase);
    },
    async open(value) {
      try {
        await model.create([seal.toDocument(value)]);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return (await model.exists({ _id: value.id })) === null ? 'code_taken' : 'exists';
      }
      await tell(undefined, value);
      return 'opened';
    },
    async save(value, before) {
      const next = { ...seal.toDocument(value), version: value.version + 1 };
      const result = await model.replaceOne({ _id: value.id, version: value.version }, next);
      const isFirst = result.matchedCount === 1;
      if (isFirst) await tell(before, value);
      return isFirst;
    },
    async some(ids) {
      return (await model.find({ _id: { $in: [...ids] } }).lean()).map(toCase);
    },
    async alike(known, limit) {
      const { id, conversation } = known;
      const keys = seal.alikeKeys(known);
      const found = await model
        .find({
          _id: { $ne: id },
          $or: [
            ...(conversation === '' ? [] : [{ conversation }]),
            ...(keys.length === 0 ? [] : [{ alike: { $in: keys } }]),
            // A case that nothing could be like: `$or` must not be empty.
            { _id: id },
          ],
        })
        .sort({ openedAt: -1 })
        .limit(limit)
        .lean();
      return found.map(toCase);
    },
    async heldBy(staff) {
      const filter = { isActive: true, owner: { $in: [...staff] } };
      return (await model.find(filter, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async isEmpty() {
      return (await model.exists({})) === null;
    },
    async bringUpToDate() {
      for await (const old of model
        .find({ rank: { $exists: false } })
        .lean()
        .cursor()) {
        // Whoever writes it meanwhile brings it up to date too.
        await model.replaceOne({ _id: old._id, version: old.version }, seal.toDocument(toCase(old)));
      }
    },
    async alertsDue(now, limit) {
      const found = await model
        .find({ $or: [{ 'alert.nextAt': { $lte: now } }, { lateAt: { $lte: now } }] }, { _id: 1 })
        .limit(limit)
        .lean();
      return found.map(({ _id }) => _id);
    },
    async isCodeFree(code) {
      return (await model.exists({ code })) === null;
    },
    async list({ status, level, region }, limit) {
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(level === undefined ? {} : { level }),
        ...(region === undefined ? {} : { region }),
      };
      return (await model.find(filter).sort({ level: 1, openedAt: -1 }).limit(limit).lean()).map(toCase);
    },
  };
}
