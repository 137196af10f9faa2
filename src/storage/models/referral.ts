import { Schema, type Connection, type Model } from 'mongoose';
import type { OwedDelivery, Referral } from '../../domain/referral/referral.ts';

/**
 * A referral as it is stored. What staff and organisations wrote, and the address of a page that is still to be sent, are
 * sealed in `content`; an organisation's own number or address is no secret.
 */
export interface ReferralDocument extends Omit<Referral, 'id' | 'message' | 'history' | 'owed'> {
  readonly _id: string;
  readonly content: string;
  readonly owed: Omit<OwedDelivery, 'url'> | null;
  /** Absent when the service has nothing to do. */
  readonly dueAt?: Date;
}

const part = { _id: false, strict: true } as const;

const referral = new Schema<ReferralDocument>(
  {
    _id: String,
    caseId: String,
    code: String,
    level: String,
    region: String,
    organisation: String,
    name: String,
    service: String,
    need: String,
    way: String,
    to: String,
    state: String,
    rule: String,
    by: String,
    approvedBy: String,
    sentAt: Date,
    answerBy: Date,
    reminders: Number,
    next: String,
    link: new Schema(
      { tokenHash: String, codeHash: String, tries: Number, pageHash: String, until: Date },
      part,
    ),
    owed: new Schema({ what: String, attempts: Number, nextAt: Date }, part),
    content: String,
    noted: Number,
    acts: [Schema.Types.Mixed],
    dueAt: Date,
    version: Number,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of referrals on this connection. */
export function referralModel(connection: Connection): Model<ReferralDocument> {
  return connection.model<ReferralDocument>('Referral', referral, 'referrals');
}
