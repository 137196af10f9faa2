import type { MediaOutcome } from './media-errors.ts';
import type { Address, Incoming, Language, Receipt, Reply, Surface } from '../domain/messages.ts';

/**
 * Why a provider did not take a message. Each code carries its own policy in `send-errors.ts`, so that
 * the sender never looks inside a provider.
 */
export type SendError =
  | 'throttled'
  | 'provider_down'
  | 'bad_credentials'
  | 'window_closed'
  | 'opted_out'
  | 'bad_address'
  | 'rejected';

/**
 * `accepted`: the provider has it. `refused`: it answered, and has it not. `in_doubt`: our request left and
 * no answer came back, so it may or may not have it.
 */
export type SendOutcome =
  | { readonly status: 'accepted'; readonly providerId: string }
  | { readonly status: 'refused'; readonly error: SendError; readonly detail: string }
  | { readonly status: 'in_doubt'; readonly detail: string };

/** One way to reach people. A process delivers for the channels it has, and only for those. */
export interface Channel {
  /** As in `Incoming.channel`. */
  readonly name: string;
  readonly surface: Surface;
  /** Where words of ours are taken only for a day after the person wrote; whether a template can ask them to write. */
  readonly window?: { readonly canInvite: (language: Language) => boolean };
  /** Whether this channel can send the recording of that key; without it, none. */
  plays?(audio: string): boolean;
  /** Sends one reply. `ref` is ours, unique; it travels with the message where the provider allows it. Never throws. */
  send(to: Address, reply: Reply, ref: string): Promise<SendOutcome>;
  /** Fetches a file that a person sent, by the handle it came with. Never throws. */
  fetchMedia?(handle: string): Promise<MediaOutcome>;
  /**
   * What people wrote to us since then by the provider's own list, oldest first, under the keys of its webhooks; `undefined`
   * when it could not be had whole. Never throws.
   */
  listMissed?(since: Date): Promise<readonly Incoming[] | undefined>;
  /** Looks up at the provider whether a reply in doubt was taken; `undefined` when the provider cannot tell now. Never throws. */
  find?(
    to: Address,
    reply: Reply,
    since: Date,
  ): Promise<{ readonly providerId: string } | 'not_sent' | undefined>;
}

/** A request to a webhook, as it came: the body is bytes, because signatures are over bytes. */
export interface WebhookRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query as received: `/channels/whatsapp?hub.mode=subscribe`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** A constant answer: never made of anything the request held, except the verify challenge. */
export interface WebhookAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * What a webhook made of a request. `taken`: everything in it must be stored before `answer` is given.
 * `ignored` says, without any content, what was set aside and why.
 */
export type Reception =
  | {
      readonly kind: 'taken';
      readonly messages: readonly Incoming[];
      readonly receipts: readonly Receipt[];
      readonly ignored: readonly string[];
      readonly answer: WebhookAnswer;
    }
  | { readonly kind: 'answered'; readonly answer: WebhookAnswer }
  | { readonly kind: 'refused'; readonly reason: 'signature' | 'malformed'; readonly answer: WebhookAnswer };

/** One public address of a channel. `receive` is pure: no clock, no network, no store; it never throws. */
export interface Webhook {
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  receive(request: WebhookRequest, now: Date): Reception;
}
