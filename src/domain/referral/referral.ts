import type { Act } from '../audit/act.ts';
import type { Need } from '../directory/need.ts';
import { err, ok, type Result } from '../result.ts';
import type { Level } from '../triage/level.ts';
import type { ReferralRule } from './may-send.ts';
import { mayFollow, type ReferralState } from './referral-state.ts';

export const REFERRAL_WAYS = ['email', 'sms', 'link'] as const;
export type ReferralWay = (typeof REFERRAL_WAYS)[number];

/** One step of a referral. `what` is the state it led to, or `asked`, `reminded`, `MAIL_FAILED`. */
export interface ReferralStep {
  readonly at: Date;
  readonly what: string;
  readonly state: ReferralState;
  /** Id of the staff member, `organisation`, or `service`. */
  readonly by: string;
  /** Words of staff or of the organisation. */
  readonly note: string | null;
}

/** The page on which an organisation reads and answers. Of what opens it only hashes are kept. */
export interface ReferralLink {
  readonly tokenHash: string;
  /** The code opens the page once, on one phone or computer; null when it was used. */
  readonly codeHash: string | null;
  /** Wrong codes so far. */
  readonly tries: number;
  /** What the browser that used the code has shown since. */
  readonly pageHash: string | null;
  readonly until: Date;
}

/** Something that has to go out to the organisation, and is tried until it has. */
export interface OwedDelivery {
  /** `first`, `reminder`: names it, so that it goes out once. */
  readonly what: string;
  /** The address of the page, for a mail; it is nowhere else and gone once sent. */
  readonly url: string | null;
  readonly attempts: number;
  readonly nextAt: Date;
}

/** A case sent to an organisation, and what became of it. */
export interface Referral {
  readonly id: string;
  readonly caseId: string;
  /** The return code of the case, by which both sides name it. */
  readonly code: string;
  readonly level: Level;
  /** Id of the region of the case. */
  readonly region: string | null;
  /** Id of the entry of the directory, its name then, and the id of the service. */
  readonly organisation: string;
  readonly name: string;
  readonly service: string;
  readonly need: Need;
  readonly way: ReferralWay;
  /** Where it was sent: an address for mail or a number in E.164; null for a link that staff hand over. */
  readonly to: string | null;
  readonly state: ReferralState;
  /** Without consent: the rule that allows it. */
  readonly rule: ReferralRule | null;
  /** Id of the staff member who asked for it. */
  readonly by: string;
  readonly approvedBy: string | null;
  /** What staff wrote to the organisation. */
  readonly message: string;
  readonly sentAt: Date | null;
  /** When somebody must have acknowledged it. */
  readonly answerBy: Date | null;
  readonly reminders: number;
  /** Who is to be asked next, when nobody answered or they refused: the id of an organisation. */
  readonly next: string | null;
  readonly link: ReferralLink | null;
  readonly owed: OwedDelivery | null;
  readonly history: readonly ReferralStep[];
  /** How many steps stand in the timeline of the case. */
  readonly noted: number;
  /** What was done to it and is not chained into the audit yet. */
  readonly acts: readonly Act[];
  readonly version: number;
}

/** What is asked for: a referral that nothing has happened to yet. */
export type NewReferral = Pick<
  Referral,
  | 'id'
  | 'caseId'
  | 'code'
  | 'level'
  | 'region'
  | 'organisation'
  | 'name'
  | 'service'
  | 'need'
  | 'way'
  | 'to'
  | 'rule'
  | 'by'
  | 'message'
>;

/** The step in which a mail was given up that no server took. */
export const MAIL_FAILED = 'mail_failed';

/** One reminder, then nobody answered. */
const REMINDERS = 1;

/** A referral as it was asked for: it waits for a second person, or for being sent. */
export function askedReferral(asked: NewReferral, at: Date): Referral {
  const step: ReferralStep = { at, what: 'asked', state: 'waiting', by: asked.by, note: null };
  return {
    ...asked,
    state: 'waiting',
    approvedBy: null,
    sentAt: null,
    answerBy: null,
    reminders: 0,
    next: null,
    link: null,
    owed: null,
    history: [step],
    noted: 0,
    acts: [],
    version: 0,
  };
}

/** Who sends it, when, how long they wait for an answer, and the page that goes with it. */
export interface Sending {
  readonly at: Date;
  readonly by: string;
  /** Milliseconds. */
  readonly wait: number;
  readonly link: ReferralLink | null;
  readonly url: string | null;
}

/** A referral on its way: the first word to the organisation is owed, unless staff hand the link over. */
export function sentReferral(known: Referral, { at, by, wait, link, url }: Sending): Referral {
  const owed: OwedDelivery = { what: 'first', url, attempts: 0, nextAt: at };
  return {
    ...stepped(known, { at, what: 'sent', state: 'sent', by, note: null }),
    sentAt: at,
    answerBy: new Date(at.getTime() + wait),
    link,
    owed: known.way === 'link' ? null : owed,
  };
}

/** A referral that a second person looked at and allowed; never whoever asked for it. */
export function approvedReferral(
  known: Referral,
  sending: Sending,
): Result<Referral, 'same_person' | 'not_now'> {
  if (known.by === sending.by) return err('same_person');
  if (known.state !== 'waiting') return err('not_now');
  return ok({ ...sentReferral(known, sending), approvedBy: sending.by });
}

/** What somebody says became of a referral. */
export interface ReferralAnswer {
  readonly state: ReferralState;
  readonly at: Date;
  readonly by: string;
  readonly note: string | null;
}

/** A referral after an answer: nobody is reminded any more. Of what is closed the page is gone. */
export function answeredReferral(known: Referral, answer: ReferralAnswer): Result<Referral, 'not_now'> {
  if (!mayFollow(known.state, answer.state)) return err('not_now');
  const answered = stepped(known, { ...answer, what: answer.state });
  return ok({
    ...answered,
    answerBy: null,
    owed: null,
    link: answer.state === 'closed' ? null : known.link,
  });
}

/**
 * What is to happen to a referral that nobody has answered by now; undefined when nothing is. Nobody is reminded of what
 * never reached them.
 */
export function overdue(
  { state, answerBy, reminders, owed, history }: Referral,
  now: Date,
): 'remind' | 'give_up' | undefined {
  if (state !== 'sent' || answerBy === null || answerBy > now) return undefined;
  const hasGone = owed === null && !history.some(({ what }) => what === MAIL_FAILED);
  return hasGone && reminders < REMINDERS ? 'remind' : 'give_up';
}

/** A referral of which the organisation is to be reminded, and then has as long again. */
export function remindedReferral(known: Referral, at: Date, wait: number): Referral {
  const reminder: OwedDelivery = { what: 'reminder', url: null, attempts: 0, nextAt: at };
  return {
    ...stepped(known, { at, what: 'reminded', state: known.state, by: 'service', note: null }),
    reminders: known.reminders + 1,
    answerBy: new Date(at.getTime() + wait),
    owed: known.way === 'link' ? null : reminder,
  };
}

/** A referral without what somebody told, after its person had the case erased: nothing leads to it any more. */
export function erasedReferral(known: Referral, at: Date): Referral {
  const history = known.history.map((step) => ({ ...step, note: null }));
  const closed: ReferralStep = { at, what: 'closed', state: 'closed', by: 'service', note: null };
  return {
    ...known,
    code: '',
    message: '',
    state: 'closed',
    answerBy: null,
    link: null,
    owed: null,
    history: known.state === 'closed' ? history : [...history, closed],
  };
}

/** A referral with one more step behind it. */
export function stepped(known: Referral, step: ReferralStep): Referral {
  return { ...known, state: step.state, history: [...known.history, step] };
}

/** When the service has to look at a referral again; null when it has not. */
export function referralDueAt({ owed, noted, history, state, answerBy }: Referral): Date | null {
  const times = [
    ...(noted < history.length ? [history.at(-1)?.at] : []),
    owed?.nextAt,
    ...(state === 'sent' ? [answerBy] : []),
  ].filter((time) => time instanceof Date);
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
}
