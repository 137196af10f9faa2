import type { IncomingMessage } from 'node:http';
import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { changeSelf, type SelfRefusal } from '../../../desk/accounts/change-self.ts';
import { beginEnrolment, confirmEnrolment } from '../../../desk/accounts/enrol.ts';
import { findSession } from '../../../desk/accounts/find-session.ts';
import { signIn, type NewSession } from '../../../desk/accounts/sign-in.ts';
import { signOut } from '../../../desk/accounts/sign-out.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { toBase32 } from '../../../domain/staff/base32.ts';
import { totpUri } from '../../../domain/staff/totp.ts';
import { doneSchema } from '../contract/page.ts';
import {
  changeSelfSchema,
  confirmEnrolmentSchema,
  enrolmentSchema,
  recoveryCodesSchema,
  sessionSchema,
  signInSchema,
} from '../contract/session.ts';
import type { ApiError } from './api-error.ts';
import { apiRoute, openRoute, type ApiRoute } from './api-route.ts';
import { networkOf } from './network-of.ts';
import { qrCode } from './qr-code.ts';
import { sessionAnswer } from './session-answer.ts';
import { clearSecret, secretOf, setSecret } from './session-cookie.ts';

/** Signing in and out, the second factor, and one's own account. */
export function sessionRoutes(parts: AccountsParts): ApiRoute[] {
  const { mode } = parts;
  return [
    openRoute({
      method: 'POST',
      path: '/session',
      summary: 'Signs in',
      body: signInSchema,
      output: sessionSchema,
      act: async ({ body, req, res }) => {
        const signedIn = await signIn(parts, { ...body, network: networkOf(req), replaces: secretOf(req) });
        if (!signedIn.ok) return err({ code: signedIn.error });
        setSecret(req, res, signedIn.value.secret);
        return ok(sessionAnswer(signedIn.value, mode));
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/session',
      summary: 'Who is signed in, what they may do, and the token for what changes something',
      action: 'self.read',
      isForEnrolling: true,
      output: sessionSchema,
      act: ({ req }) => withSession(parts, req, (open) => Promise.resolve(ok(sessionAnswer(open, mode)))),
    }),
    apiRoute({
      method: 'DELETE',
      path: '/session',
      summary: 'Signs out',
      action: 'self.change',
      isForEnrolling: true,
      output: doneSchema,
      act: ({ req, res }) =>
        withSession(parts, req, async (open) => {
          await signOut(parts, open);
          clearSecret(req, res);
          return ok({ done: true });
        }),
    }),
    apiRoute({
      method: 'POST',
      path: '/session/enrolment',
      summary: 'Begins the enrolment of the second factor',
      action: 'self.change',
      isForEnrolling: true,
      output: enrolmentSchema,
      act: ({ req }) =>
        withSession(parts, req, async ({ account }) => {
          const begun = await beginEnrolment(parts, account);
          if (!begun.ok) return err(begun.error === 'conflict' ? CONFLICT : notNow(begun.error));
          const uri = totpUri(begun.value, account.login);
          return ok({ secret: toBase32(begun.value), uri, qr: qrCode(uri) });
        }),
    }),
    apiRoute({
      method: 'PUT',
      path: '/session/enrolment',
      summary: 'Proves the second factor by a first code, and gives the recovery codes',
      action: 'self.change',
      isForEnrolling: true,
      body: confirmEnrolmentSchema,
      output: recoveryCodesSchema,
      act: ({ req, body }) =>
        withSession(parts, req, async (open) => {
          const confirmed = await confirmEnrolment(parts, open, body.code);
          return confirmed.ok
            ? ok({ recoveryCodes: [...confirmed.value] })
            : err(ENROLMENT_ERRORS[confirmed.error]);
        }),
    }),
    apiRoute({
      method: 'PATCH',
      path: '/me',
      summary: "Changes one's own language or password",
      action: 'self.change',
      isForEnrolling: true,
      body: changeSelfSchema,
      output: sessionSchema,
      act: ({ req, res, body }) =>
        withSession(parts, req, async (open) => {
          const changed = await changeSelf(parts, open, body);
          if (!changed.ok) return err(selfError(changed.error));
          setSecret(req, res, changed.value.secret);
          return ok(sessionAnswer(changed.value, mode));
        }),
    }),
  ];
}

const CONFLICT: ApiError = { code: 'conflict' };

const ENROLMENT_ERRORS = {
  not_begun: notNow('not_begun'),
  wrong_code: { code: 'bad_request', fields: ['body.code'], reason: 'wrong_code' },
  too_many: { code: 'too_many' },
  conflict: CONFLICT,
} as const satisfies Readonly<Record<string, ApiError>>;

/** The session of a request once more, with the account as it is by now. */
async function withSession<T>(
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

function selfError(refusal: SelfRefusal): ApiError {
  if (refusal === 'too_many' || refusal === 'conflict') return { code: refusal };
  const field = refusal === 'wrong_password' ? 'body.password.current' : 'body.password.next';
  return { code: 'bad_request', fields: [field], reason: refusal };
}

function notNow(reason: string): ApiError {
  return { code: 'not_now', reason };
}
