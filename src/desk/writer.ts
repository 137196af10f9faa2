import type { Actor } from '../domain/audit/act.ts';
import type { Case } from '../domain/cases/case.ts';
import { PHONE, type Speaker } from '../domain/cases/case-work.ts';
import { isHeldBy, type Hand } from '../domain/cases/held-by.ts';
import { speakerNow } from '../domain/cases/work/speaker.ts';
import type { Address } from '../domain/messages.ts';
import { covers, type Scope } from '../domain/staff/permissions.ts';

/** Who of the staff speaks with a person: on the desk by what their role may do, or by message. */
export type Writer =
  | { readonly via: 'desk'; readonly staff: string; readonly scope: Scope }
  | {
      readonly via: 'message';
      readonly phone: Address;
      /** Id of the conversation with their phone, which names them in the audit without their number. */
      readonly conversation: string;
      /** Id of their account, if they have one. */
      readonly staff: string | undefined;
    };

/** Why somebody may not speak: the case is not theirs, is over, or another one has the word. */
export type NotTheirs = 'forbidden' | 'already_taken' | 'other_speaks' | 'closed';

/** Somebody on duty who writes by message. */
export function writerOf({ by, staff }: Hand, conversation: string): Writer {
  return { via: 'message', phone: by, conversation, staff };
}

/** Why somebody may not speak with the person of a case now; undefined when they may. */
export function notTheirs(known: Case, writer: Writer, now: Date): NotTheirs | undefined {
  if (!isTheirs(known, writer)) return writer.via === 'desk' ? 'forbidden' : 'already_taken';
  // On the desk it is opened again first, for all to see; somebody on duty has only their phone.
  if (writer.via === 'desk' && known.status === 'closed') return 'closed';
  const speaker = speakerNow(known, now);
  return speaker !== undefined && speaker.id !== speakerId(writer) ? 'other_speaks' : undefined;
}

function isTheirs(known: Case, writer: Writer): boolean {
  const { status, owner, speaker } = known;
  if (writer.via === 'message') return status === 'open' || isHeldBy(known, handOf(writer));
  // A case that rose in the middle of a talk is nobody's; who has the word goes on, and has it again.
  const holder = owner ?? (status === 'open' ? speaker?.id : undefined);
  return covers(writer.scope, writer.staff, holder ?? null);
}

/** How a case names them while they have the word. */
export function speakerId({ staff }: Writer): Speaker['id'] {
  return staff ?? PHONE;
}

/** How a case names them when they take it. */
export function takerOf(writer: Writer): Partial<Hand> {
  return writer.via === 'message' ? handOf(writer) : { staff: writer.staff };
}

function handOf({ phone, staff }: Extract<Writer, { via: 'message' }>): Hand {
  return { by: phone, ...(staff === undefined ? {} : { staff }) };
}

/** How the audit names them. */
export function actorOf(writer: Writer): Actor {
  if (writer.staff !== undefined) return { kind: 'staff', id: writer.staff };
  return writer.via === 'message' ? { kind: 'phone', id: writer.conversation } : { kind: 'service' };
}

/** Who did it, for the timeline: accounts only. */
export function byOf({ staff }: Writer): { readonly by?: string } {
  return staff === undefined ? {} : { by: staff };
}
