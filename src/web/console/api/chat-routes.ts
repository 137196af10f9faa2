import { handBack, takeOver, writeToPerson } from '../../../desk/cases/speak.ts';
import { smsPrice } from '../../../domain/language/sms/sms-price.ts';
import { ok } from '../../../domain/result.ts';
import { cannedSchema, costQuerySchema, costSchema, writeSchema } from '../contract/cases.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { act, actWith } from './case-act-routes.ts';
import type { CaseParts } from './cases/case-texts.ts';

/** Speaking with the person of a case through the channel of the bot. */
export function chatRoutes({ desk, canned }: CaseParts): ApiRoute[] {
  return [
    actWith(
      '/cases/:id/messages',
      'Write to the person, and have the word from then on',
      'case.answer',
      writeSchema,
      (doer, id, body) => writeToPerson(desk, doer, id, body),
    ),
    act('/cases/:id/takeover', 'Take the word: the bot is silent', 'case.answer', (doer, id) =>
      takeOver(desk, doer, id),
    ),
    act('/cases/:id/handback', 'Give the word back to the bot', 'case.answer', (doer, id) =>
      handBack(desk, doer, id),
    ),
    apiRoute({
      method: 'POST',
      path: '/sms-cost',
      summary: 'What a text costs as an SMS, and how it is sent',
      action: 'case.answer',
      body: costQuerySchema,
      output: costSchema,
      act: ({ body }) => Promise.resolve(ok(smsPrice(body.text, body.language))),
    }),
    apiRoute({
      method: 'GET',
      path: '/canned',
      summary: 'Answers at hand, in both languages',
      action: 'case.answer',
      output: cannedSchema,
      act: () => Promise.resolve(ok({ items: [...canned] })),
    }),
  ];
}
