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
 * A command of somebody of the staff (`PRIS K7F3`, `REP K7F3 …`, `RENDS K7F3`) as an event for the desk, which answers
 * it; undefined when the sender is not of the staff or the text is no command, and then the bot answers as it does
 * anybody. Whoever has an account may send one on duty or not.
 */
export function createStaffTurn(
  ladder: Pick<Ladder, 'find'>,
): (turn: StaffMessage, now: Date) => Promise<{ replies: []; events: CaseEvent[] } | undefined> {
  return async ({ channel, address, key, message }, now) => {
    if (message.content.kind !== 'text') return undefined;
    const command = parseStaffCommand(message.content.text);
    const sender = command === undefined ? undefined : await ladder.find(channel, address);
    if (command === undefined || sender === undefined) return undefined;
    const made = { id: `${key}#0`, at: now.toISOString(), by: address, ...sender };
    return { replies: [], events: [eventOf(command, made)] };
  };
}

type Made = Pick<Extract<CaseEvent, { kind: 'case.take' }>, 'id' | 'at' | 'by' | 'staff'>;

function eventOf(command: StaffCommand, made: Made): CaseEvent {
  const { code } = command;
  switch (command.kind) {
    case 'take':
      return { ...made, kind: 'case.take', code: command.code };
    case 'answer':
      return { ...made, kind: 'case.answer', code, text: command.text };
    case 'give_back':
      return { ...made, kind: 'case.give_back', code };
  }
}
