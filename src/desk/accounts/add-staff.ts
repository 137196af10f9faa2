import type { Actor } from '../../domain/audit/act.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Account, NewSecondFactor } from '../../domain/staff/account.ts';
import { makeHandCode } from '../../domain/staff/hand-code.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import { hashPassword } from '../../storage/crypto/password-hash.ts';
import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import { isPhoneTaken } from './is-phone-taken.ts';

/** Somebody who is to have an account. */
export interface StaffToAdd extends Omit<StaffMember, 'id'> {
  readonly phone: string | null;
  readonly email: string | null;
  /** Of a demo: a sign-in that is known, ready to use. */
  readonly demo?: { readonly password: string; readonly totp: NewSecondFactor };
}

/** An account with its first password, which is shown once and stored nowhere. */
export interface AddedStaff {
  readonly account: Account;
  readonly password: string;
}

export type AddRefusal = 'login_taken' | 'phone_taken';

type Parts = Pick<AccountsParts, 'staff' | 'random' | 'passwordCost' | 'now' | 'id'>;

/** Makes an account with a first password, which its owner has to change, and no second factor yet. */
export async function addStaff(
  parts: Parts,
  { demo, ...member }: StaffToAdd,
  by: Actor,
): Promise<Result<AddedStaff, AddRefusal>> {
  if (await isPhoneTaken(parts, member.phone)) return err('phone_taken');
  const password = demo?.password ?? makeHandCode(parts.random);
  const id = parts.id();
  const account = {
    ...member,
    id,
    password: { hash: await hashPassword(password, parts.passwordCost), isFirst: demo === undefined },
    totp: demo?.totp ?? null,
    isDemo: demo !== undefined,
    createdAt: parts.now(),
  };
  const act = makeAct(parts, { by, action: 'staff.add', subject: `staff:${id}`, detail: member.role });
  if ((await parts.staff.add(account, act)) === 'login_taken') return err('login_taken');
  const added = await parts.staff.find(id);
  if (added === undefined) throw new Error('an account that was added is not there');
  return ok({ account: added, password });
}
