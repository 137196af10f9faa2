import { parseTakeCommand } from '../domain/cases/return-code.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Address, Content } from '../domain/messages.ts';
import type { Ladder } from './on-call.ts';

/** A message as the desk needs it to know a command. */
export interface StaffMessage {
  readonly channel: string;
  readonly address: Address;
  /** Hashed key of the message. */
  readonly key: string;
  readonly message: { readonly content: Content };
}

/**
 * A command of somebody on duty (`PRIS K7F3`) as an event for the desk, which answers it; undefined when the
 * sender is not on duty or the text is no command, and then the bot answers as it does anybody.
 */
export function createStaffTurn(
  ladder: Ladder,
): (turn: StaffMessage, now: Date) => { replies: []; events: CaseEvent[] } | undefined {
  return ({ channel, address, key, message }, now) => {
    if (message.content.kind !== 'text' || ladder.find(channel, address) === undefined) return undefined;
    const code = parseTakeCommand(message.content.text);
    if (code === undefined) return undefined;
    const event: CaseEvent = { id: `${key}#0`, kind: 'case.take', at: now.toISOString(), code, by: address };
    return { replies: [], events: [event] };
  };
}
