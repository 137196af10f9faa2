import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ReferralParts } from '../../../desk/referrals/referral-parts.ts';
import {
  answerOnPage,
  openWithCode,
  viewReferral,
  type ReferralView,
} from '../../../desk/referrals/referral-page.ts';
import { ORGANISATION_ANSWERS } from '../../../domain/referral/referral-state.ts';
import { errorAnswer, sendAnswer } from '../../answer.ts';
import { readRawBody } from '../../read-raw-body.ts';
import { READ, type Call, type Route } from '../../route.ts';
import { isOurForm } from './is-our-form.ts';
import { pageKeyOf, setPageKey } from './page-key.ts';
import { CSS_PATH, referralHtml, type PageNotice } from './referral-html.ts';

const LIMITS = { maxBytes: 8_192, withinMs: 10_000 };
const formSchema = z.union([
  z.object({ code: z.string().min(1).max(20) }),
  z.object({ answer: z.enum(ORGANISATION_ANSWERS), reason: z.string().trim().max(500).optional() }),
]);

/**
 * The page on which an organisation reads a referral and answers it, for the public listener. Reading changes nothing, so
 * a scanner of mails that opens every link does no harm.
 */
export async function referralPageRoutes(parts: ReferralParts): Promise<Route[]> {
  const css = await readFile(new URL('referral.css', import.meta.url));
  return [
    {
      methods: READ,
      path: CSS_PATH,
      handle: ({ res }) => {
        sendAnswer(res, { status: 200, contentType: 'text/css; charset=utf-8', body: css });
        return Promise.resolve();
      },
    },
    {
      methods: READ,
      path: '/r/:token',
      handle: async (call) => {
        show(parts, call, await viewReferral(parts, tokenOf(call), pageKeyOf(call.req)));
      },
    },
    { methods: ['POST'], path: '/r/:token', handle: (call) => take(parts, call) },
  ];
}

async function take(parts: ReferralParts, call: Call): Promise<void> {
  if (!isOurForm(call.req, parts.publicUrl)) {
    sendAnswer(call.res, errorAnswer('forbidden'));
    return;
  }
  const form = formSchema.safeParse(await readForm(call));
  if (!form.success) {
    sendAnswer(call.res, errorAnswer('bad_request'));
    return;
  }
  const notice =
    'code' in form.data ? await open(parts, call, form.data.code) : await answer(parts, call, form.data);
  if (notice === undefined) goBack(parts, call);
  else show(parts, call, await viewReferral(parts, tokenOf(call), pageKeyOf(call.req)), notice);
}

async function open(parts: ReferralParts, call: Call, code: string): Promise<PageNotice | undefined> {
  const opened = await openWithCode(parts, tokenOf(call), code);
  if (!opened.ok) return opened.error === 'wrong' ? 'code_wrong' : undefined;
  setPageKey(call.res, pathOf(parts, call), opened.value.key, parts.publicUrl.startsWith('https:'));
  return undefined;
}

async function answer(
  parts: ReferralParts,
  call: Call,
  given: Extract<z.infer<typeof formSchema>, { answer: unknown }>,
): Promise<PageNotice | undefined> {
  const page = { token: tokenOf(call), key: pageKeyOf(call.req) };
  const reason = given.reason === undefined || given.reason === '' ? null : given.reason;
  const answered = await answerOnPage(parts, page, { answer: given.answer, reason });
  return answered.ok || answered.error === 'gone' ? undefined : 'not_now';
}

async function readForm({ req }: Call): Promise<Record<string, string>> {
  const body = await readRawBody(req, LIMITS);
  return body.ok ? Object.fromEntries(new URLSearchParams(Buffer.from(body.value).toString('utf8'))) : {};
}

function show(parts: ReferralParts, { res }: Call, view: ReferralView, notice?: PageNotice): void {
  asPage(res);
  const page = referralHtml(
    { text: (key) => parts.text(key), regions: parts.country.regions },
    view,
    view.kind === 'gone' ? undefined : notice,
  );
  const status = view.kind === 'gone' ? 404 : 200;
  sendAnswer(res, { status, contentType: 'text/html; charset=utf-8', body: page });
}

/** The answer to a form is the page itself, so that going back or loading again sends nothing twice. */
function goBack(parts: ReferralParts, call: Call): void {
  asPage(call.res);
  call.res.setHeader('Location', pathOf(parts, call));
  sendAnswer(call.res, { status: 303, contentType: 'text/plain; charset=utf-8', body: '' });
}

/** Without a referrer a browser would send its forms without an origin. To other sites it still says nothing. */
function asPage(res: Call['res']): void {
  res.setHeader('Referrer-Policy', 'same-origin');
}

function tokenOf({ params }: Call): string {
  return params['token'] ?? '';
}

/** As the browser sees it: a proxy may have us under a path of its own. */
function pathOf({ publicUrl }: ReferralParts, call: Call): string {
  const root = new URL(publicUrl).pathname.replace(/\/$/, '');
  return `${root}/r/${encodeURIComponent(tokenOf(call))}`;
}
