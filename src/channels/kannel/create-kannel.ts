import { BAD_SIGNATURE, MALFORMED, TAKEN } from '../answers.ts';
import type { Channel, Reception, Webhook } from '../channel.ts';
import { sameSecret } from '../same-secret.ts';
import { MESSAGES_PATH, STATUS_PATH, type KannelOptions } from './options.ts';
import { queryOf, readCall, textOf } from './read-call.ts';
import { readMessage } from './read-message.ts';
import { readReport } from './read-report.ts';
import { reportedRef } from './report-address.ts';
import { sendReply } from './send-reply.ts';

const UNAUTHORIZED: Reception = { kind: 'refused', reason: 'signature', answer: BAD_SIGNATURE };

/**
 * SMS through a Kannel gateway, which speaks to the operators: one webhook for what people write, then one for the
 * reports on what we sent. Both answer with an empty text, of which smsbox makes no reply (`max-messages = 0`).
 *
 * @example const { channel, webhooks } = createKannel({ sendUrl, username, password, from, token, callbackUrl, toSms });
 */
export function createKannel(options: KannelOptions): { channel: Channel; webhooks: [Webhook, Webhook] } {
  return {
    channel: {
      name: 'kannel',
      surface: 'sms',
      send: (to, reply, ref) => sendReply(options, { to, reply, ref }),
    },
    webhooks: [messages(options), reports(options)],
  };
}

function messages(options: KannelOptions): Webhook {
  return {
    path: MESSAGES_PATH,
    methods: ['GET', 'POST'],
    receive(request, now) {
      const query = queryOf(request.url);
      if (!query || !sameSecret(textOf(query, 'token'), options.token)) return UNAUTHORIZED;
      const call = readCall(request, query);
      if (call === undefined) return { kind: 'refused', reason: 'malformed', answer: MALFORMED };
      const message = readMessage(call, options, now);
      return message.ok
        ? { kind: 'taken', messages: [message.value], receipts: [], ignored: [], answer: TAKEN }
        : { kind: 'taken', messages: [], receipts: [], ignored: [message.error], answer: TAKEN };
    },
  };
}

function reports({ token }: KannelOptions): Webhook {
  return {
    path: STATUS_PATH,
    methods: ['GET'],
    receive({ url }, now) {
      const query = queryOf(url);
      if (!query || !sameSecret(textOf(query, 'token'), token)) return UNAUTHORIZED;
      const report = readReport(reportedRef(query), textOf(query, 'type'), now);
      return report.ok
        ? { kind: 'taken', messages: [], receipts: [report.value], ignored: [], answer: TAKEN }
        : { kind: 'taken', messages: [], receipts: [], ignored: [report.error], answer: TAKEN };
    },
  };
}
