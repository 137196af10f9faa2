import type { Connection } from 'mongoose';
import { referralDueAt, type Referral, type ReferralStep } from '../domain/referral/referral.ts';
import { referralModel, type ReferralDocument } from './models/referral.ts';
import { isDuplicateKey } from './reach.ts';
import type { Vault } from './vault.ts';

/** The referrals of a database. */
export interface Referrals {
  find(id: string): Promise<Referral | undefined>;
  /** In the order in which they were asked for. */
  ofCase(caseId: string): Promise<Referral[]>;
  /** The one whose page an address leads to. */
  byToken(token: string): Promise<Referral | undefined>;
  /** Those that went to a number in E.164 about a case whose code begins so. */
  sentTo(number: string, code: string): Promise<Referral[]>;
  /** False when there is one of that id. */
  add(value: Referral): Promise<boolean>;
  /** Writes a referral over the version it was read in; false when somebody else was first. */
  save(value: Referral): Promise<boolean>;
  /** Ids of those that the service has to look at by now. */
  due(now: Date, limit: number): Promise<string[]>;
  /** What is kept of the token, the code or the key of a page. */
  hash(secret: string): string;
}

const CONTENT = { collection: 'referrals', field: 'content' } as const;

interface Content {
  readonly message: string;
  readonly history: readonly ReferralStep[];
  readonly url: string | null;
}

export function createReferrals(connection: Connection, vault: Vault): Referrals {
  const model = referralModel(connection);
  const hash = (secret: string): string => vault.lookup('referral', secret);

  const toDocument = (value: Referral): ReferralDocument => {
    const { id, message, history, owed, ...rest } = value;
    const content: Content = { message, history, url: owed?.url ?? null };
    const dueAt = referralDueAt(value);
    return {
      ...rest,
      _id: id,
      content: vault.seal(CONTENT, id, content),
      owed: owed === null ? null : { what: owed.what, attempts: owed.attempts, nextAt: owed.nextAt },
      ...(dueAt === null ? {} : { dueAt }),
    };
  };
  const toReferral = (document: ReferralDocument): Referral => {
    const { _id, content, owed, dueAt: _dueAt, ...rest } = document;
    const { message, history, url } = vault.open(CONTENT, _id, content) as Content;
    return {
      ...rest,
      id: _id,
      message,
      history: history.map((step) => ({ ...step, at: new Date(step.at) })),
      owed: owed === null ? null : { ...owed, url },
    };
  };

  return {
    async find(id) {
      const found = await model.findOne({ _id: id }).lean();
      return found === null ? undefined : toReferral(found);
    },
    async ofCase(caseId) {
      const found = (await model.find({ caseId }).lean()).map(toReferral);
      const askedAt = ({ history }: Referral): number => history[0]?.at.getTime() ?? 0;
      return found.sort((a, b) => askedAt(a) - askedAt(b));
    },
    async byToken(token) {
      const found = await model.findOne({ 'link.tokenHash': hash(token) }).lean();
      return found === null ? undefined : toReferral(found);
    },
    async sentTo(to, code) {
      // A range on the index: signs are upper-case letters, digits and a dash.
      const found = await model.find({ to, code: { $gte: code, $lt: `${code}\uffff` } }).lean();
      return found.map(toReferral);
    },
    async add(value) {
      try {
        await model.create([toDocument(value)]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    async save(value) {
      const next = { ...toDocument(value), version: value.version + 1 };
      const result = await model.replaceOne({ _id: value.id, version: value.version }, next);
      return result.matchedCount === 1;
    },
    async due(now, limit) {
      const found = await model
        .find({ dueAt: { $lte: now } }, { _id: 1 })
        .limit(limit)
        .lean();
      return found.map(({ _id }) => _id);
    },
    hash,
  };
}
