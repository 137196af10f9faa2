import type { WebhookAnswer } from './channel.ts';

/** What every channel answers to a request whose signature is missing or wrong. It says nothing of why. */
export const BAD_SIGNATURE: WebhookAnswer = { status: 401, contentType: 'text/plain', body: 'unauthorized' };

/** What every channel answers to a signed request that is not in its provider's format at all. */
export const MALFORMED: WebhookAnswer = { status: 400, contentType: 'text/plain', body: 'bad request' };

/** What a channel answers to a set-up request (a verify challenge) that does not know our token. */
export const FORBIDDEN: WebhookAnswer = { status: 403, contentType: 'text/plain', body: 'forbidden' };

/** "We have it": an empty 200, for providers that read nothing but the status. */
export const TAKEN: WebhookAnswer = { status: 200, contentType: 'text/plain', body: '' };
