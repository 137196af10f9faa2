import type { Actor } from '../../domain/audit/act.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isAdmitted, type Account, type AccountChange } from '../../domain/staff/account.ts';
import { makeHandCode } from '../../domain/staff/hand-code.ts';
import { staffDifference, type StaffChange } from '../../domain/staff/staff-change.ts';
import { hashPassword } from '../../storage/crypto/password-hash.ts';
import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import { isPhoneTaken } from './is-phone-taken.ts';

/**
 * - `self`: nobody takes away their own role or account, nor gets a new password from an open screen.
 * - `last_administrator`: nobody would be left to give it back.
 */
export type ChangeRefusal = 'unknown' | 'self' | 'last_administrator' | 'phone_taken' | 'conflict';

export interface ChangedStaff {
  readonly account: Account;
  /** The new first password after a reset. */
  readonly password: string | null;
}

type Parts = Pick<AccountsParts, 'staff' | 'mode' | 'random' | 'passwordCost' | 'now' | 'id'>;

/** Changes an account. Another role, a reset and disabling end every session of it in the same write. */
export async function changeStaff(
  parts: Parts,
  id: string,
  change: StaffChange,
  by: Actor,
): Promise<Result<ChangedStaff, ChangeRefusal>> {
  const known = await parts.staff.find(id);
  if (known === undefined) return err('unknown');
  const { fields, detail } = staffDifference(known, change, parts.now());
  const isCutting = fields.endsSessions === true;
  if (isCutting && by.kind === 'staff' && by.id === id) return err('self');
  // While an account was disabled its phone may have gone to somebody else.
  const isBack = fields.disabledAt === null && fields.phone === undefined;
  const phone = isBack ? known.phone : fields.phone;
  if (await isPhoneTaken(parts, phone, id)) return err('phone_taken');
  const isLeaving = isAdministrator(parts, known) && !isAdministrator(parts, { ...known, ...fields });
  if (isLeaving && !(await isAnyAdministrator(parts, id))) return err('last_administrator');
  if (detail.length === 0) return ok({ account: known, password: null });

  const password = change.reset === true ? makeHandCode(parts.random) : null;
  const hash = password === null ? undefined : await hashPassword(password, parts.passwordCost);
  const withPassword = hash === undefined ? fields : { ...fields, password: { hash, isFirst: true } };
  if (!(await write(parts, known, withPassword, detail, by))) return err('conflict');
  // Two administrators who take each other's role at once: whoever sees that none is left takes it back.
  if (isLeaving && !(await isAnyAdministrator(parts))) {
    await putBack(parts, id);
    return err('last_administrator');
  }
  return ok({ account: (await parts.staff.find(id)) ?? known, password });
}

function write(
  parts: Parts,
  known: Account,
  fields: AccountChange,
  detail: readonly string[],
  by: Actor,
): Promise<boolean> {
  const subject = `staff:${known.id}`;
  const act = makeAct(parts, { by, action: 'staff.change', subject, detail: detail.join(', ') });
  return parts.staff.change(known, fields, act);
}

async function putBack(parts: Parts, id: string): Promise<void> {
  const left = { role: 'admin', disabledAt: null, endsSessions: true } as const;
  for (;;) {
    const known = await parts.staff.find(id);
    if (known === undefined || (await write(parts, known, left, ['last administrator'], { kind: 'service' })))
      return;
  }
}

/** Whether somebody can sign in and do what administrators do: those of a demo cannot in production. */
function isAdministrator({ mode }: Parts, account: Pick<Account, 'role' | 'disabledAt' | 'isDemo'>): boolean {
  return account.role === 'admin' && isAdmitted(account, mode);
}

/** Whether there is an administrator, beside the one of an id. */
async function isAnyAdministrator(parts: Parts, besideId?: string): Promise<boolean> {
  const accounts = await parts.staff.list();
  return accounts.some((account) => account.id !== besideId && isAdministrator(parts, account));
}
