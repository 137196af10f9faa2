import type { IncomingMessage } from 'node:http';
import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { findSession } from '../../../desk/accounts/find-session.ts';
import type { NewSession } from '../../../desk/accounts/sign-in.ts';
import { err, type Result } from '../../../domain/result.ts';
import type { ApiError } from './api-error.ts';
import { secretOf } from './session-cookie.ts';

/** The session of a request once more, with the account as it is by now. */
export async function withSession<T>(
  parts: AccountsParts,
  req: IncomingMessage,
  act: (open: NewSession) => Promise<Result<T, ApiError>>,
): Promise<Result<T, ApiError>> {
  const secret = secretOf(req);
  const open = secret === undefined ? undefined : await findSession(parts, secret, false);
  return secret === undefined || open === undefined
    ? err({ code: 'not_signed_in' })
    : act({ ...open, secret });
}
