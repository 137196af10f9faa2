import type { Role } from './role.ts';

/** The languages of the console. */
export const STAFF_LANGUAGES = ['fr', 'en'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

/** Somebody with an account, as the rest of the desk knows them. */
export interface StaffMember {
  readonly id: string;
  /** What they sign in with: lower case, unique. */
  readonly login: string;
  /** What colleagues see. */
  readonly name: string;
  readonly role: Role;
  readonly language: StaffLanguage;
}
