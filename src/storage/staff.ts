import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';
import type { Account, AccountChange, NewAccount } from '../domain/staff/account.ts';
import { staffModel, type StaffDocument } from './models/staff.ts';
import { isDuplicateKey } from './reach.ts';
import { sealedAccount } from './sealed-account.ts';
import type { Vault } from './vault.ts';

/** The accounts of a database. What changes one is written together with its act. */
export interface StaffAccounts {
  /** `login_taken` when somebody has the login. */
  add(account: NewAccount, act: Act): Promise<'added' | 'login_taken'>;
  find(id: string): Promise<Account | undefined>;
  ofLogin(login: string): Promise<Account | undefined>;
  /** Whose phone this is, among those who are not disabled. */
  ofPhone(phone: string): Promise<Account | undefined>;
  /** Everybody, by login. */
  list(): Promise<Account[]>;
  /** Changes an account over the version it was read in; false when somebody else was first. */
  change(known: Account, change: AccountChange, act: Act): Promise<boolean>;
  /** Uses up the code of a step of time; false when it, or a later one, was used. */
  useStep(id: string, step: number): Promise<boolean>;
  /** Uses up a recovery code; false when it is none of those that are left. */
  useRecoveryCode(id: string, code: string): Promise<boolean>;
  signedIn(id: string, at: Date): Promise<void>;
}

/** The accounts of a database. */
export function createStaff(connection: Connection, vault: Vault): StaffAccounts {
  const model = staffModel(connection);
  const seal = sealedAccount(vault);

  const one = async (filter: Readonly<Record<string, unknown>>): Promise<Account | undefined> => {
    const found = await model.findOne(filter).lean<StaffDocument>();
    return found === null ? undefined : seal.open(found);
  };

  return {
    async add({ id, ...account }, act) {
      const set = Object.entries(seal.fields(id, account)).filter(([, value]) => value !== null);
      const fresh = { _id: id, generation: 0, version: 0, acts: [act] };
      try {
        await model.create([{ ...Object.fromEntries(set), ...fresh }]);
        return 'added';
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return 'login_taken';
      }
    },
    find: (id) => one({ _id: id }),
    ofLogin: (login) => one({ login }),
    ofPhone: (phone) => one({ phoneKey: seal.phoneKey(phone), disabledAt: { $exists: false } }),
    async list() {
      return (await model.find({}).sort({ login: 1 }).lean<StaffDocument[]>()).map(seal.open);
    },
    async change({ id, version }, { endsSessions, ...given }, act) {
      const fields = Object.entries(seal.fields(id, given));
      const result = await model.updateOne(
        { _id: id, version },
        {
          $set: Object.fromEntries(fields.filter(([, value]) => value !== null)),
          $unset: Object.fromEntries(fields.filter(([, value]) => value === null).map(([name]) => [name, 1])),
          $inc: { version: 1, generation: endsSessions === true ? 1 : 0 },
          $push: { acts: act },
        },
      );
      return result.matchedCount === 1;
    },
    async useStep(id, step) {
      const result = await model.updateOne(
        { _id: id, totpStep: { $lt: step } },
        { $set: { totpStep: step } },
      );
      return result.matchedCount === 1;
    },
    async useRecoveryCode(id, code) {
      const recovery = seal.recoveryKey(id, code);
      const result = await model.updateOne({ _id: id, recovery }, { $pull: { recovery } });
      return result.matchedCount === 1;
    },
    async signedIn(id, at) {
      await model.updateOne({ _id: id }, { $set: { lastSignInAt: at } });
    },
  };
}
