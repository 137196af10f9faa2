import { Schema, type Connection, type Model } from 'mongoose';

/** An entry of the audit as it is stored. */
export interface AuditDocument {
  /** Id of the act: it is chained once. */
  readonly _id: string;
  readonly seq: number;
  readonly at: Date;
  /** `staff:<id>`, `phone:<id>` or `service`. */
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: string;
  readonly prev: string;
  readonly hash: string;
}

const audit = new Schema<AuditDocument>(
  {
    _id: String,
    seq: Number,
    at: Date,
    by: String,
    action: String,
    subject: String,
    detail: String,
    prev: String,
    hash: String,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of the audit on this connection. */
export function auditModel(connection: Connection): Model<AuditDocument> {
  return connection.model<AuditDocument>('Audit', audit, 'audit');
}
