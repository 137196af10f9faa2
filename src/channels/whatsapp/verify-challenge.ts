import { FORBIDDEN } from '../answers.ts';
import type { WebhookAnswer } from '../channel.ts';
import { sameSecret } from '../same-secret.ts';

/**
 * Answers the GET with which Meta checks a webhook address: the challenge when the token is ours, else 403.
 * A challenge is echoed only when it is a plain word (Meta sends digits), so that nobody can have us say a page.
 */
export function verifyChallenge(url: string, verifyToken: string): WebhookAnswer {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  const challenge = query.get('hub.challenge') ?? '';
  const asked = query.get('hub.mode') === 'subscribe' && /^[\w.-]{1,200}$/.test(challenge);
  if (!asked || !sameSecret(query.get('hub.verify_token') ?? '', verifyToken)) return FORBIDDEN;
  return { status: 200, contentType: 'text/plain', body: challenge };
}
