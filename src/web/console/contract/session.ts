import { z } from 'zod';
import { ROLES } from '../../../domain/staff/role.ts';
import { STAFF_LANGUAGES } from '../../../domain/staff/staff-member.ts';
import { timeSchema } from './page.ts';

/** `POST /session`: name and password are checked together; the answer does not tell which was wrong. */
export const signInSchema = z.object({
  login: z.string().min(1).max(80),
  password: z.string().min(1).max(256),
  /** Six digits of the authenticator, or a recovery code; left out by who has not enrolled yet. */
  code: z.string().max(32).optional(),
});

/**
 * `GET /session`, and the answer of signing in. What a page asks for by itself (`X-Lakana-Background: 1`) does not keep
 * the session open: it ends after a quarter of an hour without anybody doing something.
 */
export const sessionSchema = z.object({
  staff: z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    language: z.enum(STAFF_LANGUAGES),
  }),
  /** Actions this role may do on something, for the page to leave out what would be refused. */
  may: z.array(z.string()),
  /** To be sent back as `X-Lakana-Token` with everything that changes something. */
  token: z.string(),
  /** `enrol`: nothing is open but what is owed, and signing out. */
  step: z.enum(['enrol', 'ready']),
  /** What has to be done first, in this order: a password of one's own (`PATCH /me`), the second factor. */
  owed: z.array(z.enum(['password', 'second_factor'])),
  /** When it ends whatever is done. */
  endsAt: timeSchema,
  mode: z.enum(['demo', 'production']),
});
export type Session = z.infer<typeof sessionSchema>;

/** `POST /session/enrolment`: the secret to be scanned, `qr` as an SVG document; shown once. */
export const enrolmentSchema = z.object({ secret: z.string(), uri: z.string(), qr: z.string() });
/** `PUT /session/enrolment`: a first code proves that it was scanned. The recovery codes are shown once. */
export const confirmEnrolmentSchema = z.object({ code: z.string().max(32) });
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/**
 * `PATCH /me`, which answers with the session: after a new password it is another one, with another token. What is
 * wrong with a password is the `reason`: `too_short`, `too_long`, `personal`, `common`, `same`, `wrong_password`.
 */
export const changeSelfSchema = z.object({
  language: z.enum(STAFF_LANGUAGES).optional(),
  password: z.object({ current: z.string().max(256), next: z.string().max(256) }).optional(),
});

/** `GET /staff`, `POST /staff`, `PATCH /staff/:id`. */
export const staffSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  language: z.enum(STAFF_LANGUAGES),
  /** With the middle hidden. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  enrolled: z.boolean(),
  disabledAt: timeSchema.nullable(),
  lastSignInAt: timeSchema.nullable(),
});
export type Staff = z.infer<typeof staffSchema>;
export const staffListSchema = z.object({ items: z.array(staffSchema) });

export const addStaffSchema = z.object({
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
  name: z.string().trim().min(1).max(80),
  role: z.enum(ROLES),
  language: z.enum(STAFF_LANGUAGES).default('fr'),
  /** E.164; alerts go there. */
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .default(null),
  email: z.email().nullable().default(null),
});
/** The first password is shown once; it has to be changed. */
export const addedStaffSchema = z.object({ staff: staffSchema, password: z.string() });

export const changeStaffSchema = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  role: z.enum(ROLES).optional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .optional(),
  email: z.email().nullable().optional(),
  /** Disabling ends every session at once. */
  disabled: z.boolean().optional(),
  /** A new first password and a new enrolment, for who lost a phone. */
  reset: z.literal(true).optional(),
});
/** The password is there after a reset. */
export const changedStaffSchema = z.object({ staff: staffSchema, password: z.string().nullable() });
