import type { CaseEvent } from '../domain/cases/report.ts';
import type { Address, Incoming, Reply } from '../domain/messages.ts';
import type { OutboxRow } from './models/conversation.ts';
import type { Vault } from './vault.ts';

/** A reply to put into an outbox. `key` is unique in the conversation, `ref` everywhere. */
export interface OwedReply {
  readonly key: string;
  readonly ref: string;
  readonly reply: Reply;
  /** The desk is told of every step of its delivery, for this case. */
  readonly caseId?: string;
}

/** Each field of the conversation `id`, sealed for its place and opened from it. */
export interface SealedConversation {
  state(id: string, text: string): string;
  openState(id: string, sealed: string): string;
  address(id: string, value: Address): string;
  openAddress(id: string, sealed: string): Address;
  message(id: string, message: Incoming): string;
  openMessage(id: string, sealed: string): Incoming;
  event(id: string, value: CaseEvent): string;
  openEvent(id: string, sealed: string): CaseEvent;
  /** A reply as a new row of the outbox, owed from `now` on. */
  row(id: string, owed: OwedReply, now: Date): OutboxRow;
  openReply(id: string, row: OutboxRow): Reply;
}

/** The fields of a conversation, sealed and opened. */
export function sealedConversation(vault: Vault): SealedConversation {
  const collection = 'conversations';
  const state = { collection, field: 'state' } as const;
  const address = { collection, field: 'address' } as const;
  const inbox = { collection, field: 'inbox[].body' } as const;
  const outbox = { collection, field: 'outbox[].body' } as const;
  const event = { collection, field: 'events[].body' } as const;
  return {
    state: (id, text) => vault.seal(state, id, text),
    openState: (id, sealed) => vault.open(state, id, sealed) as string,
    address: (id, value) => vault.seal(address, id, value),
    openAddress: (id, sealed) => vault.open(address, id, sealed) as Address,
    message: (id, message) => vault.seal(inbox, id, message),
    openMessage: (id, sealed) => {
      const message = vault.open(inbox, id, sealed) as Incoming & { sentAt: string };
      return { ...message, sentAt: new Date(message.sentAt) };
    },
    event: (id, value) => vault.seal(event, id, value),
    openEvent: (id, sealed) => vault.open(event, id, sealed) as CaseEvent,
    openReply: (id, { body = '' }) => vault.open(outbox, id, body) as Reply,
    row: (id, { key, ref, reply, caseId }, now) => ({
      ref,
      key,
      owedAt: now,
      status: 'owed',
      urgency: reply.urgency,
      body: vault.seal(outbox, id, reply),
      attempts: 0,
      dueAt: now,
      ...(caseId === undefined ? {} : { caseId }),
    }),
  };
}
