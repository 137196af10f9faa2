import { Schema, type Connection, type Model } from 'mongoose';
import type { Case, CaseAlert } from '../../domain/cases/case.ts';

/**
 * A case as it is stored: what was told (within the consent), the talk, the hash of the PIN and who took it are sealed.
 */
export interface CaseDocument extends Omit<Case, 'id' | 'report' | 'talk' | 'additions' | 'pin' | 'takenBy'> {
  readonly _id: string;
  readonly report: string;
  /** Absent in a case that an older version wrote. */
  readonly talk?: string;
  readonly additions: string;
  /** Ids of the conversations that added to it. */
  readonly addedFrom: readonly string[];
  readonly pin?: string;
  readonly takenBy?: string;
}

const part = { _id: false, strict: true } as const;

const caseSchema = new Schema<CaseDocument>(
  {
    _id: String,
    code: String,
    conversation: String,
    status: String,
    level: String,
    class: String,
    reasons: [String],
    region: String,
    language: String,
    occasion: String,
    report: String,
    talk: String,
    additions: String,
    addedFrom: [String],
    pin: String,
    openedAt: Date,
    updatedAt: Date,
    owner: String,
    takenBy: String,
    takenAt: Date,
    alert: new Schema<CaseAlert>({ since: Date, step: Number, nextAt: Date }, part),
    erased: Boolean,
    events: [String],
    timeline: [new Schema({ at: Date, what: String, by: String }, part)],
    version: Number,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of cases on this connection. */
export function caseModel(connection: Connection): Model<CaseDocument> {
  return connection.model<CaseDocument>('Case', caseSchema, 'cases');
}
