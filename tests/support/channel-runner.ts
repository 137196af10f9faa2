import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { BAD_SIGNATURE, FORBIDDEN, MALFORMED, TAKEN } from '#src/channels/answers.ts';
import type {
  Channel,
  Reception,
  SendOutcome,
  Webhook,
  WebhookAnswer,
  WebhookRequest,
} from '#src/channels/channel.ts';
import { EMPTY_TWIML } from '#src/channels/twilio/create-twilio.ts';
import type { Address, Content, Incoming, Receipt, Reply } from '#src/domain/messages.ts';

import { startFakeProvider, type Behaviour, type FakeSend } from './fake-provider.ts';

/** The time of every webhook in these tables. */
export const NOW = new Date('2026-01-05T10:11:13.000Z');

/** A fixture of `tests/fixtures/channels`, as the bytes that a provider sends. */
export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/channels/${path}`, import.meta.url));
}

/** One line of a table of what comes in. What a case does not name must be empty. */
export interface ReceiveCase {
  readonly says: string;
  readonly request: WebhookRequest;
  readonly messages?: readonly Incoming[];
  /** Instead of `messages`, when only what was said is of interest. */
  readonly contents?: readonly Content[];
  readonly receipts?: readonly Receipt[];
  readonly ignored?: readonly string[];
  readonly refused?: 'signature' | 'malformed';
  readonly answered?: WebhookAnswer;
}

/**
 * Runs a table through a webhook and holds every case to what a webhook promises: the same answer twice, one of
 * the constant answers, nothing sent, the request untouched, no key twice, and nothing of the request in `ignored`.
 */
export function receiveTable(
  webhook: Webhook,
  secrets: readonly string[],
  cases: readonly ReceiveCase[],
): void {
  test.each(cases)('$says', (one) => {
    const before = Buffer.from(one.request.body);
    const reception = withoutNetwork(() => webhook.receive(one.request, NOW));
    expect(webhook.receive(one.request, NOW)).toEqual(reception);
    expect(Buffer.compare(before, one.request.body)).toBe(0);
    expectHarmless(reception, secrets, one.answered);
    expectCase(reception, one);
  });
}

/** What holds for every reception, whatever came. Used on random input too. */
export function expectHarmless(
  reception: Reception,
  secrets: readonly string[],
  challenge?: WebhookAnswer,
): void {
  const constants = [TAKEN, EMPTY_TWIML, BAD_SIGNATURE, MALFORMED, FORBIDDEN, challenge];
  expect(constants).toContainEqual(reception.answer);
  for (const secret of secrets) expect(JSON.stringify(reception)).not.toContain(secret);
  if (reception.kind !== 'taken') return;
  for (const line of reception.ignored) expect(line).toMatch(/^[a-z]+: [a-z ]{1,50}$/);
  const keys = reception.messages.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { sentAt, key, from } of reception.messages) {
    expect(Number.isNaN(sentAt.getTime())).toBe(false);
    expect(key).toMatch(/^[a-z]+:./);
    expect(from).toMatch(/^(?:tel:\+|whatsapp:|bsuid:)[A-Za-z0-9.]+$/);
  }
}

function expectCase(reception: Reception, one: ReceiveCase): void {
  if (one.refused !== undefined) {
    expect(reception).toMatchObject({ kind: 'refused', reason: one.refused });
  } else if (one.answered !== undefined) {
    expect(reception).toEqual({ kind: 'answered', answer: one.answered });
  } else if (reception.kind === 'taken') {
    const { messages, receipts, ignored } = reception;
    if (one.contents) expect(messages.map(({ content }) => content)).toEqual(one.contents);
    else expect(messages).toEqual(one.messages ?? []);
    expect(receipts).toEqual(one.receipts ?? []);
    expect(ignored).toEqual(one.ignored ?? []);
  } else {
    expect(reception.kind).toBe('taken');
  }
}

/** One line of a table of what goes out. */
export interface SendCase {
  readonly says: string;
  readonly to: Address;
  readonly reply: Reply;
  /** What the provider does; it accepts, unless told. */
  readonly behaviour?: Behaviour;
  readonly outcome: SendOutcome;
  /** What the provider must have taken; nothing, when left out. */
  readonly sent?: Partial<FakeSend>;
}

/** The reference that travels with every send of a table. */
export const REF = 'out/17 é';

/**
 * Runs a table through a channel against a real HTTP server on loopback, and holds every case to what a channel
 * promises: no request leaves the host, and no secret, text or address stands in the outcome.
 */
export function sendTable(
  channelOf: (urls: { readonly whatsappUrl: string; readonly twilioUrl: string }) => Channel,
  secrets: readonly string[],
  cases: readonly SendCase[],
): void {
  test.each(cases)('$says', async (one) => {
    const provider = await startFakeProvider();
    try {
      if (one.behaviour) provider.behave(one.behaviour);
      const channel = channelOf(provider);
      const outcome = await onLoopback(() => channel.send(one.to, one.reply, REF));
      expect(outcome).toEqual(one.outcome);
      const said = JSON.stringify(outcome);
      for (const secret of [...secrets, one.reply.text, one.to]) {
        if (secret !== '') expect(said).not.toContain(secret);
      }
      expect(provider.sends).toMatchObject(one.sent ? [one.sent] : []);
      expect(provider.sends).toHaveLength(one.sent ? 1 : 0);
    } finally {
      await provider.stop();
    }
  });
}

/** Runs a function in which any request is an error. */
function withoutNetwork<T>(run: () => T): T {
  const { fetch } = globalThis;
  globalThis.fetch = () => {
    throw new Error('a webhook made a request');
  };
  try {
    return run();
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Runs a function in which a request to any other host than this one is an error. */
export async function onLoopback<T>(run: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (new URL(url).hostname !== '127.0.0.1') throw new Error('a request would leave this host');
    return fetch(input, init);
  };
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
  }
}
