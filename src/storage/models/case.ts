import { Schema, type Connection, type Model } from 'mongoose';
import type { AlertSent, AlertTrace } from '../../domain/cases/alert-trace.ts';
import type { Case, CaseAlert, TimelineEntry } from '../../domain/cases/case.ts';
import type { Closing, LevelSet } from '../../domain/cases/case-work.ts';
import { actSchema } from './act.ts';

/** What is sealed: what was told (within the consent) and written, the hash of the PIN, who took it by message. */
type SealedPart = 'report' | 'talk' | 'additions' | 'pin' | 'takenBy' | 'notes' | 'tags' | 'tasks';

/** What an older version did not write. */
type NewPart = 'owner' | 'ruledLevel' | 'unread' | 'links' | 'acts';

/** A case as it is stored. The reason of a level and the note of a closing are sealed in their place. */
export interface CaseDocument extends Omit<Case, 'id' | SealedPart | NewPart>, Partial<Pick<Case, NewPart>> {
  readonly _id: string;
  readonly report: string;
  /** Absent in a case that an older version wrote, as are the next three. */
  readonly talk?: string;
  readonly notes?: string;
  readonly tags?: string;
  readonly tasks?: string;
  readonly additions: string;
  /** Ids of the conversations that added to it. */
  readonly addedFrom: readonly string[];
  readonly pin?: string;
  readonly takenBy?: string;
  /** HMACs, by which it is found: of its tags, and of what it may share with another case. */
  readonly tagKeys?: readonly string[];
  readonly alike?: readonly string[];
  /** Whether it is in the queue: open or taken. */
  readonly isActive?: boolean;
  /** Its place in the queue; see `queueKey`. */
  readonly rank?: string;
  readonly answerBy?: Date | null;
  readonly taskDue?: Date | null;
}

const part = { _id: false, strict: true } as const;

const sent = new Schema<AlertSent>({ to: String, by: String, conversation: String, delivery: String }, part);
const trace = new Schema<AlertTrace>({ key: String, rung: String, sent: [sent] }, part);
const alert = new Schema<CaseAlert>(
  { since: Date, step: Number, skipped: Number, told: [String], nextAt: Date },
  part,
);

const caseSchema = new Schema<CaseDocument>(
  {
    _id: String,
    code: String,
    conversation: String,
    status: String,
    level: String,
    ruledLevel: String,
    levelSet: new Schema<LevelSet>({ level: String, reason: String, by: String, at: Date }, part),
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
    alert,
    lateAt: Date,
    answeredAt: Date,
    speaker: new Schema({ id: String, at: Date }, part),
    unread: Number,
    notes: String,
    tags: String,
    tagKeys: [String],
    tasks: String,
    taskDue: Date,
    links: [new Schema({ id: String, kind: String }, part)],
    alike: [String],
    closing: new Schema<Closing>({ reason: String, note: String, by: String, at: Date }, part),
    erased: Boolean,
    isExercise: Boolean,
    isActive: Boolean,
    rank: String,
    answerBy: Date,
    acts: [actSchema],
    events: [String],
    timeline: [new Schema<TimelineEntry>({ at: Date, what: String, by: String, alert: trace }, part)],
    version: Number,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of cases on this connection. */
export function caseModel(connection: Connection): Model<CaseDocument> {
  return connection.model<CaseDocument>('Case', caseSchema, 'cases');
}
