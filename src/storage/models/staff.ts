import { Schema, type Connection, type Model } from 'mongoose';
import type { Act } from '../../domain/audit/act.ts';
import type { Role } from '../../domain/staff/role.ts';
import type { StaffLanguage } from '../../domain/staff/staff-member.ts';
import { actSchema } from './act.ts';

/** An account as it is stored: who it is and what opens it are sealed. */
export interface StaffDocument {
  readonly _id: string;
  readonly login: string;
  readonly role: Role;
  readonly language: StaffLanguage;
  /** Sealed, as are `phone`, `email`, `password` (its hash), `totp` and `newTotp` (base64 of the secret). */
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly password: string;
  readonly totp?: string;
  /** Begun and not proved by a first code yet. */
  readonly newTotp?: string;
  /** HMAC of the phone, to find whose it is. */
  readonly phoneKey?: string;
  /** HMACs of the recovery codes that are left. */
  readonly recovery: readonly string[];
  /** The last step of time of which a code was accepted. */
  readonly totpStep: number;
  /** Whether the password was made by us and has to be changed. */
  readonly isFirstPassword: boolean;
  /** Made by a demo: refused in production. */
  readonly isDemo?: boolean;
  /** Goes up when every session is to end: a session of an older one does not hold. */
  readonly generation: number;
  readonly createdAt: Date;
  readonly disabledAt?: Date;
  readonly lastSignInAt?: Date;
  readonly acts: readonly Act[];
  readonly version: number;
}

const staff = new Schema<StaffDocument>(
  {
    _id: String,
    login: String,
    role: String,
    language: String,
    name: String,
    phone: String,
    email: String,
    password: String,
    totp: String,
    newTotp: String,
    phoneKey: String,
    recovery: [String],
    totpStep: Number,
    isFirstPassword: Boolean,
    isDemo: Boolean,
    generation: Number,
    createdAt: Date,
    disabledAt: Date,
    lastSignInAt: Date,
    acts: [actSchema],
    version: Number,
  },
  { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false },
);

/** The collection of accounts on this connection. */
export function staffModel(connection: Connection): Model<StaffDocument> {
  return connection.model<StaffDocument>('Staff', staff, 'staff');
}
