import type { Account } from '../../domain/staff/account.ts';
import { readHandCode } from '../../domain/staff/hand-code.ts';
import { stepOfCode } from '../../domain/staff/totp.ts';
import type { AccountsParts } from './accounts-parts.ts';

/** What was shown as a second factor; `none`: nobody has to show one before it is enrolled. */
export type SecondFactor = 'totp' | 'recovery_code' | 'none';

/**
 * Uses up a code of the authenticator or a recovery code; undefined when it is none, or was used before. Whoever
 * reads a code over a shoulder comes too late.
 */
export async function useSecondFactor(
  { staff, now }: Pick<AccountsParts, 'staff' | 'now'>,
  { id, totp }: Account,
  code: string,
): Promise<SecondFactor | undefined> {
  if (totp === null) return 'none';
  const recovery = readHandCode(code);
  if (recovery !== undefined)
    return (await staff.useRecoveryCode(id, recovery)) ? 'recovery_code' : undefined;
  const step = stepOfCode(totp, code.replace(/\s/g, ''), now());
  return step !== undefined && (await staff.useStep(id, step)) ? 'totp' : undefined;
}
