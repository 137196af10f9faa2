import { listLetters, sendLetterAgain, type LetterParts } from '../../../desk/letters/letters.ts';
import { err, ok } from '../../../domain/result.ts';
import { letterPlaceSchema, lettersSchema } from '../contract/letters.ts';
import { doneSchema } from '../contract/page.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

/** As many as a person can look at; the rest comes up as these are sent. */
const SHOWN = 200;

/** Replies that no provider took. */
export function letterRoutes(parts: LetterParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/letters',
      summary: 'Replies that were given up and may be sent again, without their words',
      action: 'letter.list',
      output: lettersSchema,
      act: async () => {
        const letters = await listLetters(parts, SHOWN);
        const items = letters.map(({ owedAt, deadAt, ...letter }) => ({
          ...letter,
          codes: [...letter.codes],
          owedAt: owedAt.toISOString(),
          deadAt: deadAt.toISOString(),
        }));
        return ok({ items });
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/letters/:conversation/:ref/again',
      summary: 'Sends a reply again that was given up',
      action: 'letter.again',
      params: letterPlaceSchema,
      output: doneSchema,
      act: async ({ params, caller }) => {
        const sent = await sendLetterAgain(parts, params, { kind: 'staff', id: caller.staff.id });
        return sent.ok ? ok({ done: true as const }) : err({ code: sent.error });
      },
    }),
  ];
}
