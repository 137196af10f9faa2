import type { IncomingHttpHeaders } from 'node:http';
import type { Reception, Webhook } from '../../channels/channel.ts';
import type { Log } from '../../domain/log.ts';
import { ok } from '../../domain/result.ts';
import type { Accept } from '../../messaging/accept.ts';
import { errorAnswer, sendAnswer, type Answer, type ErrorCode } from '../answer.ts';
import { readRawBody, type BodyError, type BodyLimits } from '../read-raw-body.ts';
import type { Call, Route } from '../route.ts';

export interface WebhookParts {
  /** Stores all of what was taken; only then the provider hears that we have it. */
  readonly accept: Accept;
  readonly log: Log;
  readonly bodyLimits?: BodyLimits | undefined;
  now(): Date;
}

const BODY_ERRORS: Readonly<Record<BodyError, ErrorCode>> = {
  too_large: 'too_large',
  too_slow: 'request_timeout',
  aborted: 'bad_request',
};

/**
 * The address of a webhook: raw bytes in, and out the webhook's own answer, or 503 when what it took could not
 * be stored. The provider then sends again; it never hears 200 for what we do not have.
 */
export function webhookRoute(webhook: Webhook, parts: WebhookParts): Route {
  return {
    methods: webhook.methods,
    path: webhook.path,
    handle: async (call) => {
      sendAnswer(call.res, await answerTo(call, webhook, parts));
    },
  };
}

async function answerTo({ req }: Call, webhook: Webhook, parts: WebhookParts): Promise<Answer> {
  const method = req.method === 'GET' ? 'GET' : 'POST';
  const body = method === 'GET' ? ok(new Uint8Array()) : await readRawBody(req, parts.bodyLimits);
  if (!body.ok) {
    parts.log.warn('webhook_refused', { route: webhook.path, reason: body.error });
    return errorAnswer(BODY_ERRORS[body.error]);
  }
  const request = {
    method,
    url: req.url ?? '',
    headers: singleHeaders(req.headers),
    body: body.value,
  } as const;
  return settle(webhook.receive(request, parts.now()), webhook, parts);
}

async function settle(
  reception: Reception,
  { path }: Webhook,
  { accept, log }: WebhookParts,
): Promise<Answer> {
  switch (reception.kind) {
    case 'answered':
      return reception.answer;
    case 'refused':
      log.warn('webhook_refused', { route: path, reason: reception.reason });
      return reception.answer;
    case 'taken': {
      const { ignored, answer } = reception;
      if (ignored.length > 0) log.info('webhook_ignored', { route: path, count: ignored.length });
      const stored = await accept(reception);
      if (stored.ok) return answer;
      log.error('webhook_not_stored', { route: path, reason: stored.error });
      return errorAnswer(stored.error);
    }
  }
}

/** Node joins repeated headers with commas, all but `set-cookie`, which no provider sends. */
function singleHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  const single = Object.entries(headers).filter(
    (header): header is [string, string] => typeof header[1] === 'string',
  );
  return Object.fromEntries(single);
}
