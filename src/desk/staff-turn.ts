import type { CaseEvent } from '../domain/cases/report.ts';
import { parseStaffCommand, type StaffCommand } from '../domain/cases/staff-command.ts';
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
 * A command of somebody on duty (`PRIS K7F3`, `REP K7F3 …`, `RENDS K7F3`) as an event for the desk, which answers
 * it; undefined when the sender is not on duty or the text is no command, and then the bot answers as it does
 * anybody.
 */
export function createStaffTurn(
  ladder: Ladder,
): (turn: StaffMessage, now: Date) => { replies: []; events: CaseEvent[] } | undefined {
  return ({ channel, address, key, message }, now) => {
    if (message.content.kind !== 'text' || ladder.find(channel, address) === undefined) return undefined;
    const command = parseStaffCommand(message.content.text);
    if (command === undefined) return undefined;
    return { replies: [], events: [eventOf(command, `${key}#0`, now.toISOString(), address)] };
  };
}

function eventOf(command: StaffCommand, id: string, at: string, by: Address): CaseEvent {
  const { code } = command;
  switch (command.kind) {
    case 'take':
      return { id, kind: 'case.take', at, code: command.code, by };
    case 'answer':
      return { id, kind: 'case.answer', at, code, text: command.text, by };
    case 'give_back':
      return { id, kind: 'case.give_back', at, code, by };
  }
}
