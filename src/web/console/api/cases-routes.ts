import { z } from 'zod';
import { readingOf } from '../../../desk/cases/reading-of.ts';
import { readCase } from '../../../desk/cases/read-case.ts';
import { err, ok } from '../../../domain/result.ts';
import { covers } from '../../../domain/staff/permissions.ts';
import type { QueuedCase } from '../../../storage/queue.ts';
import { sendAnswer } from '../../answer.ts';
import { caseCountsSchema, caseLineSchema, caseQuerySchema, caseSchema } from '../contract/cases.ts';
import { byIdSchema, idSchema, pageOf } from '../contract/page.ts';
import { ANSWERED, apiRoute, type ApiCall, type ApiRoute } from './api-route.ts';
import { caseDetail } from './cases/case-detail.ts';
import { caseLine } from './cases/case-line.ts';
import type { CaseParts } from './cases/case-texts.ts';

/** Types of files that a browser may show or play; anything else is only saved. */
const SHOWN = /^(?:audio\/(?:ogg|mpeg|mp4|aac|amr)|image\/(?:jpeg|png|webp)|video\/(?:mp4|3gpp))(?:;|$)/u;

/** The queue, its counts, a case, and what was sent to it. */
export function casesRoutes(parts: CaseParts): ApiRoute[] {
  const { desk, catalogue } = parts;
  return [
    apiRoute({
      method: 'GET',
      path: '/cases',
      summary: 'The queue: the most urgent first, then by clock, then the oldest',
      action: 'case.list',
      query: caseQuerySchema,
      output: pageOf(caseLineSchema),
      act: async ({ caller, scope, query }) => {
        const { cursor, limit, owner, ...filter } = query;
        const staff = caller.staff.id;
        const owners = { me: staff, none: null, any: undefined } as const;
        const page = await desk.queue.page(
          { ...filter, owner: owners[owner] },
          { scope, staff },
          cursor,
          limit,
        );
        if (!page.ok) return err({ code: 'bad_request', fields: ['query.cursor'] });
        return ok({ items: await linesOf(parts, page.value.items), next: page.value.next });
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/cases/counts',
      summary: 'How many cases of the queue somebody sees, by level',
      action: 'case.list',
      output: caseCountsSchema,
      act: async ({ caller, scope }) =>
        ok(await desk.queue.counts({ scope, staff: caller.staff.id }, desk.now())),
    }),
    apiRoute({
      method: 'GET',
      path: '/cases/:id',
      summary: 'A case with everything that its consents let staff read; reading it is an act of the audit',
      action: 'case.read',
      params: byIdSchema,
      output: caseSchema,
      act: async ({ caller, scope, params }) => {
        const file = await readCase(desk, { staff: caller.staff.id, scope }, params.id);
        return file.ok ? ok(caseDetail(file.value, caller.staff, parts)) : file;
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/cases/:id/media/:medium',
      summary: 'A voice note or a picture; hearing it is an act of the audit',
      action: 'case.read',
      params: z.object({ id: idSchema, medium: idSchema }),
      output: z.never(),
      act: async (call) => sendMedium(parts, call),
    }),
  ];

  async function linesOf({ desk: { conversations, colleagues } }: CaseParts, items: readonly QueuedCase[]) {
    const [channels, names] = await Promise.all([
      conversations.channelsOf(items.map(({ conversation }) => conversation)),
      colleagues.names(items.flatMap(({ owner }) => owner ?? [])),
    ]);
    const people = { names, byMessage: catalogue.text('fr', 'staff:by_message') };
    return items.map((item) => caseLine(item, people, channels.get(item.conversation)));
  }
}

async function sendMedium(
  { desk }: CaseParts,
  { caller, scope, params, res }: ApiCall<{ id: string; medium: string }, undefined, undefined>,
) {
  const known = await desk.cases.find(params.id);
  if (known === undefined) return err({ code: 'not_found' as const });
  const staff = caller.staff.id;
  if (!covers(scope, staff, known.owner ?? null)) return err({ code: 'forbidden' as const });
  const found = await desk.media.read(`${params.id}/${params.medium}`);
  if (found === undefined) return err({ code: 'not_found' as const });
  await readingOf(desk, { staff, scope }, params.id, 'case.media');
  const isShown = SHOWN.test(found.mimeType);
  if (!isShown) res.setHeader('Content-Disposition', 'attachment');
  sendAnswer(res, {
    status: 200,
    contentType: isShown ? found.mimeType : 'application/octet-stream',
    body: found.bytes,
  });
  return ok(ANSWERED);
}
