import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Act } from '../domain/audit/act.ts';
import { SESSION_MOST_MS, type SessionTimes } from '../domain/staff/session-life.ts';
import { sessionModel, type SessionDocument } from './models/session.ts';

/** A session of somebody. */
export interface StoredSession extends SessionTimes {
  /** Hash of the secret in the cookie; it names the session and opens nothing. */
  readonly id: string;
  /** Id of the member of staff. */
  readonly staff: string;
  readonly generation: number;
}

/** The sessions of a database. Of the secret in a cookie only a hash is stored. */
export interface Sessions {
  /** Begins a session; the secret goes into the cookie, and is nowhere else. */
  open(
    of: Pick<StoredSession, 'staff' | 'generation'>,
    at: Date,
    act?: Act,
  ): Promise<{ readonly secret: string; readonly session: StoredSession }>;
  find(secret: string): Promise<StoredSession | undefined>;
  /** Whatever it is, by its id. */
  ofId(id: string): Promise<StoredSession | undefined>;
  /** Something was done in it. */
  touch(id: string, at: Date): Promise<void>;
  /** Goes on in a later generation: the one session that a change of its owner does not end. */
  carryOver(id: string, generation: number): Promise<void>;
  /** False when it was ended before. */
  end(id: string, at: Date, act?: Act): Promise<boolean>;
  /** Forgets those that were over before, unless an act of theirs still has to be chained. */
  forget(now: Date): Promise<void>;
}

const SECRET_BYTES = 32;

/** The sessions of a database. */
export function createSessions(connection: Connection): Sessions {
  const model = sessionModel(connection);
  const ofId = async (id: string): Promise<StoredSession | undefined> => {
    const found = await model.findById(id).lean<SessionDocument>();
    if (found === null) return undefined;
    const { _id, acts: _acts, ...rest } = found;
    return { ...rest, id: _id };
  };
  return {
    async open({ staff, generation }, at, act) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const session = { staff, generation, startedAt: at, seenAt: at };
      await model.create([{ ...session, _id: idOf(secret), acts: act === undefined ? [] : [act] }]);
      return { secret, session: { ...session, id: idOf(secret) } };
    },
    find: (secret) => ofId(idOf(secret)),
    ofId,
    async touch(id, at) {
      await model.updateOne({ _id: id }, { $max: { seenAt: at } });
    },
    async carryOver(id, generation) {
      await model.updateOne({ _id: id }, { $set: { generation } });
    },
    async end(id, at, act) {
      const change = { $set: { endedAt: at }, ...(act === undefined ? {} : { $push: { acts: act } }) };
      return (await model.updateOne({ _id: id, endedAt: { $exists: false } }, change)).matchedCount === 1;
    },
    async forget(now) {
      const startedBefore = new Date(now.getTime() - SESSION_MOST_MS);
      await model.deleteMany({ startedAt: { $lte: startedBefore }, acts: { $size: 0 } });
    },
  };
}

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
