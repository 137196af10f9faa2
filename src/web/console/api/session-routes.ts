import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { signIn } from '../../../desk/accounts/sign-in.ts';
import { signOut } from '../../../desk/accounts/sign-out.ts';
import { err, ok } from '../../../domain/result.ts';
import { doneSchema } from '../contract/page.ts';
import { sessionSchema, signInSchema } from '../contract/session.ts';
import { apiRoute, openRoute, type ApiRoute } from './api-route.ts';
import { networkOf } from './network-of.ts';
import { sessionAnswer } from './session-answer.ts';
import { clearSecret, secretOf, setSecret } from './session-cookie.ts';
import { withSession } from './with-session.ts';

/** Signing in and out. */
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
  ];
}
