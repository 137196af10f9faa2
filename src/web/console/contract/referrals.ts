import { z } from 'zod';
import { NEEDS } from '../../../domain/directory/need.ts';
import { REFERRAL_RULES } from '../../../domain/referral/may-send.ts';
import { REFERRAL_WAYS } from '../../../domain/referral/referral.ts';
import { REFERRAL_STATES } from '../../../domain/referral/referral-state.ts';
import { personSchema } from './cases.ts';
import { timeSchema } from './page.ts';

export { NEEDS, REFERRAL_STATES };

/** `GET /cases/:id/matches`. */
export const matchQuerySchema = z.object({
  need: z.enum(NEEDS),
  /** What staff know beside the report. */
  sex: z.enum(['woman', 'man']).optional(),
  cercle: z.string().max(60).optional(),
});

/** `GET /cases/:id/matches?need=`: who can help, best first. */
export const matchSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  service: z.string(),
  serviceName: z.string(),
  region: z.string().nullable(),
  isPolice: z.boolean(),
  isOpenNow: z.boolean().nullable(),
  isVerified: z.boolean(),
  /** Why it is in this place of the list: `same_region`, `national`, `for_children`, `open_now`. */
  why: z.array(z.string()),
  phones: z.array(z.string()),
  ways: z.array(z.enum(REFERRAL_WAYS)),
  /** `yes`, or what it needs first. */
  allowed: z.enum(['yes', 'needs_consent', 'needs_second_person']),
});
export type Match = z.infer<typeof matchSchema>;

/** `POST /cases/:id/referrals`. */
export const sendReferralSchema = z.object({
  key: z.uuid(),
  organisation: z.string(),
  service: z.string(),
  way: z.enum(REFERRAL_WAYS),
  need: z.enum(NEEDS),
  /** What the organisation gets to read, beside what consent covers. */
  message: z.string().trim().max(1000),
  /** Without consent: which rule of the national mechanism allows it. Needs a second person. */
  rule: z.enum(REFERRAL_RULES).nullable(),
});

export const referralSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  name: z.string(),
  service: z.string(),
  need: z.enum(NEEDS),
  way: z.enum(REFERRAL_WAYS),
  state: z.enum(REFERRAL_STATES),
  by: personSchema,
  approvedBy: personSchema.nullable(),
  rule: z.enum(REFERRAL_RULES).nullable(),
  sentAt: timeSchema.nullable(),
  /** When somebody must have acknowledged it. */
  answerBy: timeSchema.nullable(),
  history: z.array(
    z.object({
      at: timeSchema,
      state: z.enum(REFERRAL_STATES),
      /** The state, or `asked`, `reminded`, `opened`, `locked`, `link_renewed`, `mail_failed`. */
      what: z.string(),
      note: z.string().nullable(),
    }),
  ),
  /** Whom to ask next, when nobody answered or they refused. */
  next: z.object({ organisation: z.string(), name: z.string() }).nullable(),
  /** Shown once, to who made it: the link and its code. */
  link: z.object({ url: z.string(), code: z.string() }).nullable(),
});
export type Referral = z.infer<typeof referralSchema>;

/** `POST /cases/:id/referrals/:referral/state`: what staff heard by phone. */
export const setReferralStateSchema = z.object({
  state: z.enum(['acknowledged', 'accepted', 'refused', 'reached', 'closed']),
  note: z.string().trim().max(500).optional(),
});

/** `POST /cases/:id/referrals/:referral/approve`: the second pair of eyes. */
export const approveReferralSchema = z.object({
  approve: z.boolean().default(true),
  note: z.string().trim().max(500).optional(),
});
