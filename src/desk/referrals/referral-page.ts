import { timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '../../domain/result.ts';
import { stepped, type Referral, type ReferralLink } from '../../domain/referral/referral.ts';
import { referralBrief, type ReferralBrief } from '../../domain/referral/referral-brief.ts';
import type { OrganisationAnswer, ReferralState } from '../../domain/referral/referral-state.ts';
import { MOST_TRIES } from '../../domain/referral/referral-waits.ts';
import { advanceReferral } from './advance-referral.ts';
import { answerReferral } from './answer-referral.ts';
import { changeReferral } from './change-referral.ts';
import { codeHash } from './make-link.ts';
import type { ReferralParts } from './referral-parts.ts';

/** What the page of a referral shows. `gone`: there is no such page, or no longer; nobody learns which. */
export type ReferralView =
  | { readonly kind: 'gone' }
  /** Asks for the code; `used` when it opened the page on another phone or computer. */
  | { readonly kind: 'closed'; readonly isUsed: boolean }
  | {
      readonly kind: 'open';
      readonly brief: ReferralBrief;
      readonly need: Referral['need'];
      readonly state: ReferralState;
    };

/** The page at an address, for the browser that shows `key`. */
export async function viewReferral(
  parts: ReferralParts,
  token: string,
  key: string | undefined,
): Promise<ReferralView> {
  const found = await openLink(parts, token);
  if (found === undefined) return { kind: 'gone' };
  const { referral, link } = found;
  if (!isSame(parts, key, link.pageHash)) return { kind: 'closed', isUsed: link.codeHash === null };
  const known = await parts.cases.find(referral.caseId);
  const brief = known === undefined ? undefined : referralBrief(known, referral);
  if (brief === undefined) return { kind: 'gone' };
  return { kind: 'open', brief, need: referral.need, state: referral.state };
}

/**
 * Tries a code: the right one opens the page once, and gives the key by which this browser opens it again. A try is
 * counted in the write that judges it; the last wrong one closes the page for good, and staff see it.
 */
export async function openWithCode(
  parts: ReferralParts,
  token: string,
  code: string,
): Promise<Result<{ readonly key: string }, 'gone' | 'wrong'>> {
  const found = await openLink(parts, token);
  if (found === undefined) return err('gone');
  const key = parts.token();
  const pageHash = parts.referrals.hash(key);
  const tried = await changeReferral(parts, found.referral.id, (known) =>
    tryCode(parts, known, code, pageHash),
  );
  if (!tried.ok) return err('gone');
  await advanceReferral(parts, found.referral.id);
  return tried.value.link?.pageHash === pageHash ? ok({ key }) : err('wrong');
}

function tryCode(
  parts: ReferralParts,
  known: Referral,
  code: string,
  pageHash: string,
): Result<Referral, 'gone'> {
  const { link, state } = known;
  if (link === null || link.tries >= MOST_TRIES) return err('gone');
  if (link.codeHash === null) return err('gone');
  const at = parts.now();
  if (isEqual(link.codeHash, codeHash(parts, link.tokenHash, code.replaceAll(/\D/g, '')))) {
    const opened = stepped(known, { at, what: 'opened', state, by: 'organisation', note: null });
    return ok({ ...opened, link: { ...link, codeHash: null, pageHash } });
  }
  const tries = link.tries + 1;
  const wrong = { ...known, link: { ...link, tries } };
  if (tries < MOST_TRIES) return ok(wrong);
  return ok(stepped(wrong, { at, what: 'locked', state, by: 'service', note: null }));
}

/** An organisation answers on its page. */
export async function answerOnPage(
  parts: ReferralParts,
  { token, key }: { readonly token: string; readonly key: string | undefined },
  { answer, reason }: { readonly answer: OrganisationAnswer; readonly reason: string | null },
): Promise<Result<Referral, 'gone' | 'not_now'>> {
  const found = await openLink(parts, token);
  if (found === undefined || !isSame(parts, key, found.link.pageHash)) return err('gone');
  const answered = await answerReferral(parts, found.referral.id, {
    state: answer,
    at: parts.now(),
    by: 'organisation',
    note: reason,
    actor: { kind: 'service' },
  });
  return answered.ok ? answered : err(answered.error === 'not_now' ? 'not_now' : 'gone');
}

async function openLink(
  { referrals, now }: Pick<ReferralParts, 'referrals' | 'now'>,
  token: string,
): Promise<{ readonly referral: Referral; readonly link: ReferralLink } | undefined> {
  const referral = await referrals.byToken(token);
  const link = referral?.link ?? null;
  if (referral === undefined || link === null) return undefined;
  const isLocked = link.pageHash === null && link.tries >= MOST_TRIES;
  return link.until <= now() || isLocked ? undefined : { referral, link };
}

function isSame(
  { referrals }: Pick<ReferralParts, 'referrals'>,
  key: string | undefined,
  hash: string | null,
): boolean {
  return key !== undefined && hash !== null && isEqual(referrals.hash(key), hash);
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
