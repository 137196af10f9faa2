import { BAD_SIGNATURE, MALFORMED, TAKEN } from '../answers.ts';
import type { Channel, Reception, Webhook, WebhookRequest } from '../channel.ts';
import { fetchMedia } from './fetch-media.ts';
import { isSignedByMeta } from './is-signed-by-meta.ts';
import type { WhatsAppOptions } from './options.ts';
import { readWebhook } from './read-webhook.ts';
import { createRecordingSender } from './send-recording.ts';
import { sendReply } from './send-reply.ts';
import { templateName } from './template.ts';
import { verifyChallenge } from './verify-challenge.ts';

/**
 * WhatsApp straight from Meta (Cloud API): the channel that sends, and the webhook that verifies, reads and
 * answers. Signed JSON of any shape is taken, for Meta would send it again for seven days otherwise.
 *
 * @example const { channel, webhook } = createWhatsApp({ appSecret, verifyToken, accessToken, phoneNumberId, listButton });
 */
export function createWhatsApp(options: WhatsAppOptions): { channel: Channel; webhook: Webhook } {
  const recordings = options.recordings ?? new Map();
  const sendRecording = createRecordingSender(options, recordings);
  return {
    channel: {
      name: 'whatsapp',
      surface: 'whatsapp',
      window: { canInvite: (language) => templateName(options, language) !== undefined },
      plays: (audio) => recordings.has(audio),
      send: (to, reply, ref) =>
        reply.audio === undefined ? sendReply(options, to, reply, ref) : sendRecording(to, reply.audio, ref),
      fetchMedia: (id) => fetchMedia(options, id),
    },
    webhook: {
      path: '/channels/whatsapp',
      methods: ['GET', 'POST'],
      receive: (request, now) => receive(options, request, now),
    },
  };
}

function receive(options: WhatsAppOptions, request: WebhookRequest, now: Date): Reception {
  if (request.method === 'GET') {
    return { kind: 'answered', answer: verifyChallenge(request.url, options.verifyToken) };
  }
  const signature = request.headers['x-hub-signature-256'];
  if (!isSignedByMeta(request.body, signature, options.appSecret)) {
    return { kind: 'refused', reason: 'signature', answer: BAD_SIGNATURE };
  }
  const content = readWebhook(request.body, now);
  if (content === undefined) return { kind: 'refused', reason: 'malformed', answer: MALFORMED };
  return { kind: 'taken', ...content, answer: TAKEN };
}
