import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import type { Address, Choice } from '#src/domain/messages.ts';

/** One message that the fake provider took: what a person would have got. */
export interface FakeSend {
  readonly channel: 'whatsapp' | 'twilio-sms' | 'twilio-whatsapp';
  /** In our own form, to be compared with `Incoming.from`. */
  readonly to: Address;
  readonly text: string;
  /** The buttons or rows of a WhatsApp message; empty where choices are part of the text. */
  readonly choices: readonly Choice[];
  /** Our reference, as it travelled. */
  readonly ref: string;
  readonly providerId: string;
  /** The request as it came: parsed JSON (WhatsApp) or the form as an object (Twilio). */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970, when it was taken. */
  readonly at: number;
}

/** A message that Twilio has for us. */
export interface FakeInbound {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly at: Date;
  /** Kinds of the files that came with it. */
  readonly media?: readonly string[];
}

/**
 * What happens to the next sends.
 * `accept`: taken and answered. `slow`: taken at once, answered after `ms`. `refuse`: answered with this status,
 * and this error code if any; not taken. `drop_before`: the connection ends, not taken. `drop_after`: taken, then
 * the connection ends without an answer. `no_id`: taken, answered with success but without an id.
 */
export type Behaviour =
  | { readonly kind: 'accept' | 'drop_before' | 'drop_after' | 'no_id' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'refuse'; readonly status: number; readonly code?: number };

export interface FakeProvider {
  /** For `WHATSAPP_API_URL`. */
  readonly whatsappUrl: string;
  /** For `TWILIO_API_URL`. */
  readonly twilioUrl: string;
  /** The files uploaded to WhatsApp, in order: what came in the request. */
  readonly uploads: readonly string[];
  /** Everything taken, in order. */
  readonly sends: readonly FakeSend[];
  /** The headers of the last request of any kind. */
  readonly lastHeaders: Readonly<Record<string, unknown>>;
  /** Sets what happens to the next `times` sends (all, unless told); afterwards they are accepted again. */
  behave(behaviour: Behaviour, times?: number): void;
  /** What people wrote to us, by Twilio's list, whether or not its webhooks reached us. */
  readonly inbound: FakeInbound[];
  /** Sets what happens to the next sends, one after the other; afterwards they are accepted again. */
  plan(behaviours: readonly Behaviour[]): void;
  /** Whether Twilio's list of messages can be had (it can, at first); when not, it answers 503. */
  list(available: boolean): void;
  /** Resolves when at least this many messages were taken, or rejects after `ms` (5 s). */
  taken(count: number, ms?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server on loopback that speaks the sending side of the WhatsApp Cloud API and of Twilio. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const sends: FakeSend[] = [];
  const uploads: string[] = [];
  const inbound: FakeInbound[] = [];
  let plan: Behaviour[] = [];
  let always: Behaviour = { kind: 'accept' };
  let listed = true;
  let lastHeaders: IncomingMessage['headers'] = {};

  const server = createServer((request, response) => {
    lastHeaders = request.headers;
    void handle(request, response);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', 'http://fake');
    if (request.method === 'GET') {
      answer(response, listed ? 200 : 503, listed ? listOf(sends, inbound, url) : {});
      return;
    }
    const behaviour = plan.shift() ?? always;
    if (behaviour.kind === 'drop_before') return void request.socket.destroy();
    const isTwilio = url.pathname.startsWith('/2010-04-01/');
    if (behaviour.kind === 'refuse') {
      const { status, code } = behaviour;
      answer(response, status, code === undefined ? {} : isTwilio ? { code } : { error: { code } });
      return;
    }
    if (url.pathname.endsWith('/media')) {
      uploads.push(body);
      answer(response, 200, { id: `media-${uploads.length}` });
      return;
    }
    const id = String(sends.length + 1).padStart(32, '0');
    const send = isTwilio ? twilioSend(body, `SM${id}`) : whatsappSend(body, `wamid.${id}`);
    sends.push(send);
    if (behaviour.kind === 'drop_after') return void request.socket.destroy();
    if (behaviour.kind === 'slow') await wait(behaviour.ms);
    if (behaviour.kind === 'no_id') answer(response, 200, {});
    else if (isTwilio) answer(response, 201, { sid: send.providerId, status: 'queued' });
    else answer(response, 200, { messaging_product: 'whatsapp', messages: [{ id: send.providerId }] });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    whatsappUrl: `${url}/v25.0`,
    twilioUrl: url,
    uploads,
    inbound,
    sends,
    get lastHeaders() {
      return lastHeaders;
    },
    behave(behaviour, times) {
      plan = times === undefined ? [] : Array.from({ length: times }, () => behaviour);
      always = times === undefined ? behaviour : { kind: 'accept' };
    },
    plan(behaviours) {
      plan = [...behaviours];
      always = { kind: 'accept' };
    },
    list(available) {
      listed = available;
    },
    async taken(count, ms = 5_000) {
      const end = Date.now() + ms;
      while (sends.length < count) {
        if (Date.now() > end) throw new Error(`${sends.length} of ${count} messages were sent in ${ms} ms`);
        await wait(5);
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, body: object): void {
  // Not chained: restify, once loaded anywhere, makes Node's own writeHead return nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** As much of a WhatsApp message as the fake reads. */
interface WhatsAppMessage {
  readonly to?: string;
  readonly recipient?: string;
  readonly biz_opaque_callback_data?: string;
  readonly text?: { readonly body: string };
  readonly interactive?: {
    readonly body: { readonly text: string };
    readonly action: {
      readonly buttons?: readonly { readonly reply: Choice }[];
      readonly sections?: readonly { readonly rows: readonly Choice[] }[];
    };
  };
}

function whatsappSend(body: string, providerId: string): FakeSend {
  const payload = JSON.parse(body) as WhatsAppMessage & Record<string, unknown>;
  const { to, recipient, text, interactive } = payload;
  const buttons = interactive?.action.buttons?.map(({ reply }) => reply);
  const rows = interactive?.action.sections?.flatMap((section) => section.rows);
  return {
    channel: 'whatsapp',
    to: to === undefined ? `bsuid:${recipient ?? ''}` : `whatsapp:${to}`,
    text: text?.body ?? interactive?.body.text ?? '',
    choices: buttons ?? rows ?? [],
    ref: payload.biz_opaque_callback_data ?? '',
    providerId,
    payload,
    at: Date.now(),
  };
}

function twilioSend(body: string, providerId: string): FakeSend {
  const payload = Object.fromEntries(new URLSearchParams(body));
  const to = payload['To'] ?? '';
  const callback = payload['StatusCallback'] ?? '';
  const userId = /^whatsapp:([A-Z]{2}\..+)$/.exec(to)?.[1];
  const isWhatsApp = to.startsWith('whatsapp:');
  const person = isWhatsApp ? to.replace('whatsapp:+', 'whatsapp:') : `tel:${to}`;
  return {
    channel: isWhatsApp ? 'twilio-whatsapp' : 'twilio-sms',
    to: userId === undefined ? person : `bsuid:${userId}`,
    text: payload['Body'] ?? '',
    choices: [],
    ref: callback === '' ? '' : (new URL(callback).searchParams.get('ref') ?? ''),
    providerId,
    payload,
    at: Date.now(),
  };
}

/** Twilio's list: newest first, times in whole seconds. */
/** Twilio's list of messages, two inbound ones to a page so that there is a next one, or the files of one of them. */
function listOf(sends: readonly FakeSend[], inbound: readonly FakeInbound[], url: URL): object {
  const message = /\/Messages\/([^/]+)\/Media\.json$/.exec(url.pathname)?.[1];
  if (message !== undefined) {
    const media = inbound.find(({ sid }) => sid === message)?.media ?? [];
    return { media_list: media.map((type, index) => ({ sid: `ME${index}`, content_type: type })) };
  }
  const query = url.searchParams;
  const out = sends
    .filter(({ payload }) => payload['To'] === query.get('To') && payload['From'] === query.get('From'))
    .map(({ providerId, payload, text, at }) => ({
      sid: providerId,
      direction: 'outbound-api',
      to: payload['To'],
      from: payload['From'],
      body: text,
      status: 'queued',
      date_created: twilioDate(new Date(at)),
      date_sent: null,
    }));
  const since = Date.parse(query.get('DateSent>') ?? '1970-01-01');
  const into = inbound
    .filter(({ to, at }) => to === query.get('To') && !query.has('From') && at.getTime() >= since)
    .map(({ sid, from, to, body, at, media = [] }) => ({
      ...{ sid, direction: 'inbound', from, to, body, status: 'received' },
      num_media: String(media.length),
      date_created: twilioDate(at),
      date_sent: twilioDate(at),
    }));
  const from = Number(query.get('Page') ?? '0') * 2;
  const rest = into.reverse().slice(from, from + 2);
  query.set('Page', String(from / 2 + 1));
  const next = into.length > from + 2 ? `${url.pathname}?${query.toString()}` : null;
  return { messages: [...rest, ...out.reverse()], next_page_uri: next };
}

function twilioDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000');
}
