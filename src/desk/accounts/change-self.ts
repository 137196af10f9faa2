import { err, ok, type Result } from '../../domain/result.ts';
import type { AccountChange } from '../../domain/staff/account.ts';
import { passwordProblem, type PasswordProblem } from '../../domain/staff/password-rules.ts';
import { SIGN_IN_LIMITS } from '../../domain/staff/sign-in-limits.ts';
import type { StaffLanguage } from '../../domain/staff/staff-member.ts';
import { hashPassword, isPasswordOf } from '../../storage/crypto/password-hash.ts';
import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import type { OpenSession } from './find-session.ts';
import type { NewSession } from './sign-in.ts';
import { giveTriesBack, takeTries, type Tries } from './take-tries.ts';

/** What somebody may change of themselves. */
export interface SelfChange {
  readonly language?: StaffLanguage | undefined;
  readonly password?: { readonly current: string; readonly next: string } | undefined;
}

/** Why it was not changed; `same`: the new password is the old one. */
export type SelfRefusal = PasswordProblem | 'same' | 'wrong_password' | 'too_many' | 'conflict';

/**
 * Changes somebody's own account, and gives the session in which they go on: with another password every session of
 * theirs ends, and a new one begins.
 */
export async function changeSelf(
  parts: AccountsParts,
  open: NewSession,
  { language, password }: SelfChange,
): Promise<Result<NewSession, SelfRefusal>> {
  const { account } = open;
  const hash = password === undefined ? ok(undefined) : await newHash(parts, open, password);
  if (!hash.ok) return hash;
  const change: AccountChange = {
    ...(language === undefined ? {} : { language }),
    ...(hash.value === undefined
      ? {}
      : { password: { hash: hash.value, isFirst: false }, endsSessions: true }),
  };
  const by = { kind: 'staff', id: account.id } as const;
  const detail = [...(language === undefined ? [] : ['language']), ...(password ? ['password'] : [])].join(
    ', ',
  );
  const act = makeAct(parts, { by, action: 'self.change', subject: `staff:${account.id}`, detail });
  if (!(await parts.staff.change(account, change, act))) return err('conflict');
  const renamed = { ...account, language: language ?? account.language };
  if (hash.value === undefined) return ok({ ...open, account: renamed });
  const generation = account.generation + 1;
  const opened = await parts.sessions.open({ staff: account.id, generation }, parts.now());
  return ok({ account: { ...renamed, generation, isFirstPassword: false }, ...opened });
}

/** The current password is asked for, at the pace of signing in: the screen may have been left open. */
async function newHash(
  parts: AccountsParts,
  { account }: OpenSession,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<string, SelfRefusal>> {
  const tries: Tries = [[`account ${account.login}`, SIGN_IN_LIMITS.account]];
  if (!(await takeTries(parts, tries))) return err('too_many');
  if (!(await isPasswordOf(current, account.password, parts.passwordCost))) return err('wrong_password');
  await giveTriesBack(parts, tries);
  if (await isPasswordOf(next, account.password, parts.passwordCost)) return err('same');
  const problem = passwordProblem(next, account);
  return problem === undefined ? ok(await hashPassword(next, parts.passwordCost)) : err(problem);
}
