import { Schema } from 'mongoose';
import type { Act, Actor } from '../../domain/audit/act.ts';

const part = { _id: false, strict: true } as const;

/**
 * An act in the document that it is about, in the field `acts`, until it is chained into the audit. It holds nothing
 * personal: ids, names of actions, and details of closed kinds.
 */
export const actSchema = new Schema<Act>(
  {
    id: String,
    at: Date,
    by: new Schema<Actor>({ kind: String, id: String }, part),
    action: String,
    subject: String,
    detail: String,
  },
  part,
);
