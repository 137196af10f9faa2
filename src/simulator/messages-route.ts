import type { Accept } from '../messaging/accept.ts';
import { errorAnswer, jsonAnswer, sendAnswer, type Answer } from '../web/answer.ts';
import { BODY_LIMITS, readRawBody } from '../web/read-raw-body.ts';
import type { Call, Route } from '../web/route.ts';
import { readMessage } from './read-message.ts';

export interface MessagesParts {
  readonly accept: Accept;
  now(): Date;
}

const MAX_BYTES = 65_536;

/**
 * `POST /simulator/messages`: what a phone says. 202 when it is durable, 503 when it cannot be made so, 400 when
 * it is no message, 413 when it is too long.
 */
export function messagesRoute(parts: MessagesParts): Route {
  return {
    methods: ['POST'],
    path: '/simulator/messages',
    handle: async (call) => {
      sendAnswer(call.res, await answer(call, parts));
    },
  };
}

async function answer({ req }: Call, parts: MessagesParts): Promise<Answer> {
  // Another site's page can post a form or plain text without asking; for JSON its browser asks first, and gets a no.
  const isJson = /^application\/json(?:;|$)/.test(req.headers['content-type'] ?? '');
  if (!isJson) return errorAnswer('bad_request');
  const body = await readRawBody(req, { ...BODY_LIMITS, maxBytes: MAX_BYTES });
  if (!body.ok) return errorAnswer(body.error === 'too_large' ? 'too_large' : 'bad_request');
  const message = readMessage(body.value, parts.now());
  if (message === undefined) return errorAnswer('bad_request');
  const accepted = await parts.accept({ messages: [message], receipts: [] });
  return accepted.ok ? jsonAnswer(202, { accepted: true }) : errorAnswer(accepted.error);
}
