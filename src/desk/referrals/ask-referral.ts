import type { Case } from '../../domain/cases/case.ts';
import type { Entry } from '../../domain/directory/entry.ts';
import type { Need } from '../../domain/directory/need.ts';
import { maySend, rulesFor, type ReferralRule } from '../../domain/referral/may-send.ts';
import {
  askedReferral,
  sentReferral,
  type NewReferral,
  type Referral,
  type ReferralWay,
} from '../../domain/referral/referral.ts';
import { referralWait } from '../../domain/referral/referral-waits.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { advanceReferral } from './advance-referral.ts';
import { caseFor } from './case-for.ts';
import { makeLink, type ShownLink } from './make-link.ts';
import { referralBlock } from './referral-block.ts';
import type { ReferralParts } from './referral-parts.ts';
import type { Doer, ReferralRefusal } from './referral-refusal.ts';
import { waysTo } from './ways-to.ts';
import { withReferralAct } from './with-referral-act.ts';

/** What a member of staff asks for. */
export interface AskedReferral {
  /** Unique: the same again is no second one. */
  readonly key: string;
  readonly caseId: string;
  readonly organisation: string;
  readonly service: string;
  readonly way: ReferralWay;
  readonly need: Need;
  readonly message: string;
  readonly rule: ReferralRule | null;
}

/** A referral, and the page that goes with it when it was just made. */
export interface MadeReferral {
  readonly referral: Referral;
  readonly shown: ShownLink | null;
}

/** States in which a case is with an organisation. */
const UNDER_WAY: readonly Referral['state'][] = ['waiting', 'sent', 'acknowledged', 'accepted', 'reached'];

/**
 * Sends a case to an organisation with the person's consent that names it; without, by the rule for a child or a life in
 * danger, it waits for a second person.
 */
export async function askReferral(
  parts: ReferralParts,
  doer: Doer,
  asked: AskedReferral,
): Promise<Result<MadeReferral, ReferralRefusal>> {
  const found = await caseFor(parts, asked.caseId, doer);
  if (!found.ok) return found;
  const known = found.value;
  const before = await parts.referrals.ofCase(known.id);
  const same = before.find(({ id }) => id === asked.key);
  if (same !== undefined) return ok({ referral: same, shown: null });
  const checked = checkAsked(parts, known, asked);
  if (!checked.ok) return checked;
  if (before.some((other) => other.organisation === asked.organisation && UNDER_WAY.includes(other.state)))
    return err({ code: 'conflict', reason: 'already_sent' });

  const made = make(parts, doer, checked.value);
  if (!(await parts.referrals.add(made.referral))) return err({ code: 'conflict' });
  await advanceReferral(parts, made.referral.id);
  return ok({ ...made, referral: (await parts.referrals.find(made.referral.id)) ?? made.referral });
}

function make(parts: ReferralParts, { staff }: Doer, asked: NewReferral): MadeReferral {
  const at = parts.now();
  const waiting = askedReferral({ ...asked, by: staff }, at);
  const by = { kind: 'staff', id: staff } as const;
  if (asked.rule !== null)
    return { referral: withReferralAct(parts, waiting, by, 'referral.ask'), shown: null };
  const { link, shown } = linkFor(parts, asked.way);
  const sending = {
    at,
    by: staff,
    wait: referralWait(parts.waits, asked.level),
    link,
    url: shown?.url ?? null,
  };
  return { referral: withReferralAct(parts, sentReferral(waiting, sending), by, 'referral.send'), shown };
}

/** A page for what goes by mail or is handed over; an SMS is answered by SMS. */
export function linkFor(
  parts: ReferralParts,
  way: ReferralWay,
): { readonly link: Referral['link']; readonly shown: ShownLink | null } {
  return way === 'sms' ? { link: null, shown: null } : makeLink(parts);
}

function checkAsked(
  parts: ReferralParts,
  known: Case,
  { key, organisation, service, way, need, message, rule }: AskedReferral,
): Result<NewReferral, ReferralRefusal> {
  const entry = parts.live.entries().find(({ id }) => id === organisation);
  if (entry?.services.find(({ id, status }) => id === service && status === 'active') === undefined)
    return err({ code: 'not_found' });
  const refusal = refusalOf(parts, known, entry, rule);
  if (refusal !== undefined) return err({ code: 'not_now', reason: refusal });
  const chosen = waysTo(parts, entry).find((each) => each.way === way);
  if (chosen === undefined) return err({ code: 'not_now', reason: 'no_way' });
  const { id: caseId, code, level, region } = known;
  const isAllowed = maySend(known, organisation) === 'yes';
  return ok({
    id: key,
    caseId,
    code,
    level,
    region,
    organisation,
    name: entry.name,
    service,
    need,
    way,
    to: chosen.to,
    rule: isAllowed ? null : rule,
    by: '',
    message,
  });
}

function refusalOf(
  parts: ReferralParts,
  known: Case,
  entry: Entry,
  rule: ReferralRule | null,
): ReferralRefusal['reason'] {
  const block = referralBlock(parts, known, entry);
  if (block !== undefined) return block;
  switch (maySend(known, entry.id)) {
    case 'yes':
      return undefined;
    case 'needs_consent':
      return 'no_consent';
    case 'needs_second_person':
      return rule !== null && rulesFor(known).includes(rule) ? undefined : 'needs_rule';
  }
}
