import type { Connection } from 'mongoose';
import type { Addition, Case } from '../domain/cases/case.ts';
import { readReport, type Report } from '../domain/cases/report.ts';
import type { TalkEntry } from '../domain/cases/talk.ts';
import type { Level } from '../domain/triage/level.ts';
import { caseModel, type CaseDocument } from './models/case.ts';
import { isDuplicateKey } from './reach.ts';
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
  /** Writes a case over the version it was read in; false when somebody else was first. */
  save(value: Case): Promise<boolean>;
  /** Ids of the cases of which somebody must be alerted by now. */
  alertsDue(now: Date, limit: number): Promise<string[]>;
  isCodeFree(code: string): Promise<boolean>;
  /** The most urgent first, then the newest. */
  list(filter: CaseFilter, limit: number): Promise<Case[]>;
}

const REPORT = { collection: 'cases', field: 'report' } as const;
const TALK = { collection: 'cases', field: 'talk' } as const;
const ADDITIONS = { collection: 'cases', field: 'additions' } as const;
const PIN = { collection: 'cases', field: 'pin' } as const;
const TAKEN_BY = { collection: 'cases', field: 'takenBy' } as const;

export function createCases(connection: Connection, vault: Vault): Cases {
  const model = caseModel(connection);

  const toDocument = ({ id, report, talk, additions, pin, takenBy, ...rest }: Case): CaseDocument => ({
    ...rest,
    _id: id,
    report: vault.seal(REPORT, id, report),
    talk: vault.seal(TALK, id, talk),
    additions: vault.seal(ADDITIONS, id, additions),
    addedFrom: [...new Set(additions.map(({ conversation }) => conversation))],
    ...(pin === undefined ? {} : { pin: vault.seal(PIN, id, pin) }),
    ...(takenBy === undefined ? {} : { takenBy: vault.seal(TAKEN_BY, id, takenBy) }),
  });
  const toCase = ({
    _id,
    report,
    talk,
    additions,
    addedFrom: _from,
    pin,
    takenBy,
    ...rest
  }: CaseDocument): Case => ({
    ...rest,
    id: _id,
    report: readReport(vault.open(REPORT, _id, report) as Report),
    talk: talk === undefined ? [] : (vault.open(TALK, _id, talk) as TalkEntry[]),
    additions: (vault.open(ADDITIONS, _id, additions) as Addition[]).map(dated),
    ...(pin === undefined ? {} : { pin: vault.open(PIN, _id, pin) as string }),
    ...(takenBy === undefined ? {} : { takenBy: vault.open(TAKEN_BY, _id, takenBy) as string }),
  });

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
        await model.create([toDocument(value)]);
        return 'opened';
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return (await model.exists({ _id: value.id })) === null ? 'code_taken' : 'exists';
      }
    },
    async save(value) {
      const next = { ...toDocument(value), version: value.version + 1 };
      const result = await model.replaceOne({ _id: value.id, version: value.version }, next);
      return result.matchedCount === 1;
    },
    async alertsDue(now, limit) {
      const found = await model
        .find({ 'alert.nextAt': { $lte: now } }, { _id: 1 })
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

/** A time of a sealed field comes out as the text that JSON makes of it. */
function dated(addition: Addition): Addition {
  return { ...addition, at: new Date(addition.at) };
}
