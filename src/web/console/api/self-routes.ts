import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { changeSelf, type SelfRefusal } from '../../../desk/accounts/change-self.ts';
import { beginEnrolment, confirmEnrolment } from '../../../desk/accounts/enrol.ts';
import { err, ok } from '../../../domain/result.ts';
import { toBase32 } from '../../../domain/staff/base32.ts';
import { totpUri } from '../../../domain/staff/totp.ts';
import {
  changeSelfSchema,
  confirmEnrolmentSchema,
  enrolmentSchema,
  recoveryCodesSchema,
  sessionSchema,
} from '../contract/session.ts';
import type { ApiError } from './api-error.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { qrCode } from './qr-code.ts';
import { sessionAnswer } from './session-answer.ts';
import { setSecret } from './session-cookie.ts';
import { withSession } from './with-session.ts';

/** One's own account: the second factor, the language and the password. */
export function selfRoutes(parts: AccountsParts): ApiRoute[] {
  return [
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
          return ok(sessionAnswer(changed.value, parts.mode));
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

function selfError(refusal: SelfRefusal): ApiError {
  if (refusal === 'too_many' || refusal === 'conflict') return { code: refusal };
  const field = refusal === 'wrong_password' ? 'body.password.current' : 'body.password.next';
  return { code: 'bad_request', fields: [field], reason: refusal };
}

function notNow(reason: string): ApiError {
  return { code: 'not_now', reason };
}
