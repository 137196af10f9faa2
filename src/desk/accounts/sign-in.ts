import { err, ok, type Result } from '../../domain/result.ts';
import { isAdmitted, type Account } from '../../domain/staff/account.ts';
import { SIGN_IN_LIMITS } from '../../domain/staff/sign-in-limits.ts';
import { isPasswordOf } from '../../storage/crypto/password-hash.ts';
import { makeAct } from '../audit/make-act.ts';
import type { AccountsParts } from './accounts-parts.ts';
import type { OpenSession } from './find-session.ts';
import { giveTriesBack, takeTries, type Tries } from './take-tries.ts';
import { useSecondFactor, type SecondFactor } from './use-second-factor.ts';

/** What somebody signs in with. */
export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code. */
  readonly code?: string | undefined;
  /** Where it comes from, for the pace. */
  readonly network: string;
  /** The secret of the session that this browser had: it ends. */
  readonly replaces?: string | undefined;
}

/** A session that has just begun; its secret is for the cookie and nowhere else. */
export interface NewSession extends OpenSession {
  readonly secret: string;
}

/** Nothing tells what was wrong: the login, the password, the code, or an account that is closed. */
export type SignInRefusal = 'wrong_sign_in' | 'too_many';

/** Signs somebody in: always a new session. An unknown login is counted and judged like any other. */
export async function signIn(
  parts: AccountsParts,
  attempt: SignIn,
): Promise<Result<NewSession, SignInRefusal>> {
  const login = attempt.login.trim().toLowerCase();
  const tries: Tries = [
    [`network ${attempt.network}`, SIGN_IN_LIMITS.network],
    [`account ${login}`, SIGN_IN_LIMITS.account],
    ...(attempt.code === undefined ? [] : [[`code ${login}`, SIGN_IN_LIMITS.code] as const]),
  ];
  if (!(await takeTries(parts, tries))) return refuse(parts, 'too_many');
  const judged = await judge(parts, login, attempt);
  if (judged === undefined) return refuse(parts, 'wrong_sign_in');
  await giveTriesBack(parts, tries);
  const { account, factor } = judged;
  const now = parts.now();
  await parts.staff.signedIn(account.id, now);
  const before = attempt.replaces === undefined ? undefined : await parts.sessions.find(attempt.replaces);
  if (before !== undefined) await parts.sessions.end(before.id, now);
  const by = { kind: 'staff', id: account.id } as const;
  const act = makeAct(parts, { by, action: 'session.start', subject: `staff:${account.id}`, detail: factor });
  const { id: staff, generation } = account;
  return ok({ account, ...(await parts.sessions.open({ staff, generation }, now, act)) });
}

async function judge(
  parts: AccountsParts,
  login: string,
  { password, code = '' }: SignIn,
): Promise<{ readonly account: Account; readonly factor: SecondFactor } | undefined> {
  const account = await parts.staff.ofLogin(login);
  const isRight = await isPasswordOf(password, account?.password, parts.passwordCost);
  if (!isRight || account === undefined || !isAdmitted(account, parts.mode)) return undefined;
  // Only behind the right password: nobody else can use up the codes of somebody.
  const factor = await useSecondFactor(parts, account, code);
  return factor === undefined ? undefined : { account, factor };
}

function refuse({ log }: AccountsParts, reason: SignInRefusal): Result<never, SignInRefusal> {
  log.warn('sign_in_refused', { reason });
  return err(reason);
}
