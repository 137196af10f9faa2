import { z } from 'zod';
import { CLOSING_REASONS, LINK_KINDS } from '../../../domain/cases/case-work.ts';
import { LEVELS } from '../../../domain/triage/level.ts';
import { pageQuerySchema, timeSchema } from './page.ts';

export const CASE_STATUSES = ['open', 'taken', 'closed'] as const;

/** Somebody of the staff, as others see them. */
export const personSchema = z.object({ id: z.string(), name: z.string() });

/** A line of the queue: nothing that names the person. */
export const caseLineSchema = z.object({
  id: z.string(),
  code: z.string(),
  status: z.enum(CASE_STATUSES),
  level: z.enum(LEVELS),
  class: z.string(),
  about: z.enum(['self', 'other', 'place']),
  occasion: z.enum(['danger', 'suicide', 'person', 'report']),
  /** Under 18: told, or not known. */
  child: z.boolean().nullable(),
  region: z.string().nullable(),
  language: z.enum(['fr', 'bm']),
  /** Null when the case was erased. */
  channel: z.enum(['sms', 'whatsapp', 'simulator']).nullable(),
  openedAt: timeSchema,
  updatedAt: timeSchema,
  owner: personSchema.nullable(),
  /** When a human must have answered; null when no clock runs or somebody did. */
  answerBy: timeSchema.nullable(),
  /** Messages of the person since staff last wrote or read. */
  unread: z.number().int(),
  /** The next thing due of this case's tasks. */
  taskDue: timeSchema.nullable(),
  tags: z.array(z.string()),
  isExercise: z.boolean(),
});
export type CaseLine = z.infer<typeof caseLineSchema>;

/** `GET /cases`: most urgent first, then by clock, then the oldest. Filters are added to each other. */
export const caseQuerySchema = pageQuerySchema.extend({
  status: z.enum([...CASE_STATUSES, 'active']).default('active'),
  level: z.enum(LEVELS).optional(),
  region: z.string().max(40).optional(),
  language: z.enum(['fr', 'bm']).optional(),
  owner: z.enum(['me', 'none', 'any']).default('any'),
  tag: z.string().max(40).optional(),
});
/** The counts of what the caller may see, for titles and filters: by level, of active cases. */
export const caseCountsSchema = z.object({
  active: z.number().int(),
  free: z.number().int(),
  mine: z.number().int(),
  overdue: z.number().int(),
  levels: z.partialRecord(z.enum(LEVELS), z.number().int()),
});
export type CaseCounts = z.infer<typeof caseCountsSchema>;

/** `GET /events` (a stream): what changed; the page reads the rest again. `id` of an event is `Last-Event-ID`. */
export const changeSchema = z.object({
  kind: z.enum(['case', 'directory', 'duty']),
  id: z.string(),
  /**
   * What happened, for a notification: `opened`, `raised`, `said`, `taken`, `answered`, `referral`, `changed`. `read` is
   * nothing but that somebody looked: a line of the queue may be read again, an open case need not.
   */
  what: z.string(),
  level: z.enum(LEVELS).nullable(),
  at: timeSchema,
});
export type Change = z.infer<typeof changeSchema>;

/** Why a case has its level: an indicator or sign, in words, and what the person said or answered. */
export const reasonSchema = z.object({
  sign: z.string(),
  label: z.string(),
  words: z.array(z.string()),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
});

export const consentLineSchema = z.object({
  what: z.enum(['keep', 'callBack', 'passOn']),
  answer: z.enum(['given', 'refused', 'withdrawn']),
  at: timeSchema.nullable(),
  /** The text that was shown, in its language, and its version. */
  wording: z.string(),
  /** Organisations that it names, by their ids. */
  organisations: z.array(z.string()),
});

export const talkLineSchema = z.object({
  id: z.string(),
  at: timeSchema,
  by: z.enum(['person', 'staff', 'bot']),
  /** Who of the staff. */
  staff: personSchema.nullable(),
  text: z.string().nullable(),
  /** Id of a voice note or picture: `GET /cases/:id/media/:medium`. */
  medium: z
    .object({
      id: z.string(),
      kind: z.string(),
      status: z.enum(['wanted', 'kept', 'failed']),
      mimeType: z.string().nullable(),
    })
    .nullable(),
  language: z.enum(['fr', 'bm']).nullable(),
  /** Of what staff wrote. */
  delivery: z.enum(['owed', 'sent', 'delivered', 'read', 'in_doubt', 'failed']).nullable(),
});
export type TalkLine = z.infer<typeof talkLineSchema>;

export const timelineLineSchema = z.object({
  at: timeSchema,
  /** Key of what happened: `opened`, `alerted`, `taken`, `raised`, `note`, `referral.sent`. */
  what: z.string(),
  /** In plain words where there are any: a level, a reason, an organisation. */
  detail: z.string().nullable(),
  by: personSchema.nullable(),
});

export const noteSchema = z.object({ id: z.string(), at: timeSchema, by: personSchema, text: z.string() });
export const taskSchema = z.object({
  id: z.string(),
  text: z.string(),
  dueAt: timeSchema.nullable(),
  for: personSchema.nullable(),
  doneAt: timeSchema.nullable(),
});
export const linkSchema = z.object({
  id: z.string(),
  code: z.string(),
  level: z.enum(LEVELS),
  status: z.enum(CASE_STATUSES),
  kind: z.enum([...LINK_KINDS, 'suspected']),
  /** Why a duplicate is suspected: `same_phone`, `same_place`, `same_number`. */
  why: z.string().nullable(),
});

/** `GET /cases/:id`. Reading it is an act of the audit. */
export const caseSchema = caseLineSchema.extend({
  version: z.number().int(),
  /** What the level says by rule, when staff gave it another. */
  ruledLevel: z.enum(LEVELS),
  levelReason: z.string().nullable(),
  rules: z.array(z.object({ key: z.string(), text: z.string() })),
  reasons: z.array(reasonSchema),
  dimensions: z.array(
    z.object({
      name: z.string(),
      strong: z.number(),
      medium: z.number(),
      weak: z.number(),
      positive: z.boolean(),
    }),
  ),
  form: z.string().nullable(),
  age: z.number().int().nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  /** What must be seen before any contact. */
  contact: z.object({
    safeToWrite: z.boolean().nullable(),
    mayCall: z.boolean(),
    times: z.string().nullable(),
    who: z.enum(['self', 'anyone']).nullable(),
    codeWord: z.string().nullable(),
    safeWordUsed: z.boolean(),
    /** Masked: `+223 ** ** ** 56`; the whole of it by `POST /cases/:id/number`. */
    number: z.string().nullable(),
    /**
     * `not_agreed`: no consent to be written to; `elsewhere`: the consent is for another number; `window_closed`: what
     * is written waits until the person writes; `erased`: the person was forgotten.
     */
    mayWriteNow: z.enum(['yes', 'not_safe', 'not_agreed', 'elsewhere', 'not_now', 'window_closed', 'erased']),
    /** Until when WhatsApp takes what is written; null on other channels. */
    windowUntil: timeSchema.nullable(),
  }),
  consents: z.array(consentLineSchema),
  words: z.array(z.string()),
  talk: z.array(talkLineSchema),
  additions: z.array(
    z.object({ at: timeSchema, by: z.enum(['pin', 'code']), from: z.string(), words: z.string().nullable() }),
  ),
  timeline: z.array(timelineLineSchema),
  notes: z.array(noteSchema),
  tasks: z.array(taskSchema),
  links: z.array(linkSchema),
  /** Who writes to the person now: nobody else may. */
  speaker: personSchema.nullable(),
  erased: z.boolean(),
  closing: z
    .object({ reason: z.enum(CLOSING_REASONS), note: z.string().nullable(), at: timeSchema })
    .nullable(),
  /** What the caller may do with this case, by the table of permissions. */
  may: z.array(z.string()),
});
export type CaseDetail = z.infer<typeof caseSchema>;

/** `POST /cases/:id/level`. A lower level than the rule's needs its reason as much as a higher one. */
export const setLevelSchema = z.object({ level: z.enum(LEVELS), reason: z.string().trim().min(3).max(500) });
/** `POST /cases/:id/assign`. */
export const assignSchema = z.object({ to: z.string().nullable() });
/** `POST /cases/:id/close`. */
export const closeSchema = z.object({
  reason: z.enum(CLOSING_REASONS),
  note: z.string().trim().max(2000).optional(),
});
/** `POST /cases/:id/notes`. `key` makes a repeated call one note. */
export const addNoteSchema = z.object({ key: z.uuid(), text: z.string().trim().min(1).max(4000) });
/** `PUT /cases/:id/tags`. */
export const setTagsSchema = z.object({ tags: z.array(z.string().trim().min(1).max(40)).max(20) });
/** `POST /cases/:id/tasks`, `POST /cases/:id/tasks/:task/done`. */
export const addTaskSchema = z.object({
  key: z.uuid(),
  text: z.string().trim().min(1).max(300),
  dueAt: timeSchema.nullable(),
  for: z.string().nullable(),
});
/** `POST /cases/:id/links`. `other` is the id of a case, or its whole code. */
export const addLinkSchema = z.object({ other: z.string(), kind: z.enum(LINK_KINDS) });
/** `POST /cases/:id/messages`: written to the person through the bot's channel. */
export const writeSchema = z.object({
  key: z.uuid(),
  text: z.string().trim().min(1).max(1500),
  language: z.enum(['fr', 'bm']),
});
/** `POST /sms-cost`: what a text costs as an SMS, as it is and in letters that an SMS carries. */
export const costQuerySchema = z.object({
  text: z.string().max(3000),
  language: z.enum(['fr', 'bm']).default('fr'),
});
export const costSchema = z.object({
  segments: z.number().int(),
  left: z.number().int(),
  sentAs: z.string(),
});
/** `GET /canned`: answers prepared in both languages. */
export const cannedSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), fr: z.string(), bm: z.string() })),
});
/** `POST /cases/:id/number`: the whole number, which is an act of the audit. */
export const numberSchema = z.object({ number: z.string().nullable() });
