import { Schema } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';

const part = { _id: false, strict: true } as const;

/** An act of staff, as a part of the document that it is about. */
export const actSchema = new Schema<Act>(
  {
    id: String,
    at: Date,
    by: new Schema({ kind: String, id: String }, part),
    action: String,
    subject: String,
    detail: String,
  },
  part,
);
