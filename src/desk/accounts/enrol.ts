import { err, ok, type Result } from '../../domain/result.ts';
import type { Account } from '../../domain/staff/account.ts';
import { makeHandCode } from '../../domain/staff/hand-code.ts';
import { SIGN_IN_LIMITS } from '../../domain/staff/sign-in-limits.ts';
import { stepOfCode, TOTP_SECRET_BYTES } from '../../domain/staff/totp.ts';
import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import type { OpenSession } from './find-session.ts';
import { giveTriesBack, takeTries, type Tries } from './take-tries.ts';

/** Enough for some lost phones, few enough for a slip of paper. */
export const RECOVERY_CODES = 10;

/**
 * Begins the enrolment of a second factor: the secret to be scanned. Who has one gets none: whoever sits down at an
 * open screen must not be able to replace it.
 */
export async function beginEnrolment(
  parts: AccountsParts,
  account: Account,
): Promise<Result<Uint8Array, 'enrolled' | 'conflict'>> {
  if (account.totp !== null) return err('enrolled');
  const secret = parts.randomBytes(TOTP_SECRET_BYTES);
  const act = makeAct(parts, own(account, 'self.enrol_begin'));
  return (await parts.staff.change(account, { newTotp: secret }, act)) ? ok(secret) : err('conflict');
}

/**
 * Ends an enrolment: a first code proves that the secret was scanned. Gives the recovery codes. Every other session of
 * theirs ends, since it began without a second factor.
 */
export async function confirmEnrolment(
  parts: AccountsParts,
  { account, session }: OpenSession,
  code: string,
): Promise<Result<readonly string[], 'not_begun' | 'wrong_code' | 'too_many' | 'conflict'>> {
  const secret = account.newTotp;
  if (secret === null) return err('not_begun');
  const tries: Tries = [[`code ${account.login}`, SIGN_IN_LIMITS.code]];
  if (!(await takeTries(parts, tries))) return err('too_many');
  const step = stepOfCode(secret, code.replace(/\s/g, ''), parts.now());
  if (step === undefined) return err('wrong_code');
  await giveTriesBack(parts, tries);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => makeHandCode(parts.random));
  const totp = { secret, step, recoveryCodes };
  const act = makeAct(parts, own(account, 'self.enrol'));
  if (!(await parts.staff.change(account, { totp, newTotp: null, endsSessions: true }, act)))
    return err('conflict');
  await parts.sessions.carryOver(session.id, account.generation + 1);
  return ok(recoveryCodes);
}

function own({ id }: Account, action: string) {
  return { by: { kind: 'staff', id }, action, subject: `staff:${id}` } as const;
}
