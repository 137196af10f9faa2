import type { Case } from '../domain/cases/case.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

type Take = Extract<CaseEvent, { kind: 'case.take' }>;

/**
 * A person on duty takes a case by its code: the alert stops, and they are told. A code of nobody, of several
 * cases, or of a case that another one has, is answered and changes nothing.
 */
export async function takeCase(parts: DeskParts, conversation: string, event: Take): Promise<void> {
  const reply = { text: await answer(parts, event), language: 'fr', urgency: 'ordinary' } as const;
  const owed = { key: `${event.id}/reply`, ref: parts.id(), reply };
  if (await parts.conversations.enqueueTo(conversation, owed, parts.now())) parts.wakeDeliver(conversation);
}

async function answer(parts: DeskParts, event: Take): Promise<string> {
  const found = await parts.cases.findByCode(event.code);
  const open = found.filter(({ status }) => status === 'open');
  const [known] = open.length > 0 ? open : found;
  if (known === undefined) return parts.text('staff:unknown_code');
  if (open.length > 1) return parts.text('staff:ambiguous_code');
  const changed = await changeCase(parts, known.id, (current) => taken(current, event));
  const isTheirs = changed?.takenBy === event.by;
  if (isTheirs) parts.log.info('case_taken', { caseId: known.id, level: known.level });
  return parts.text(isTheirs ? 'staff:taken' : 'staff:already_taken', { code: known.code });
}

function taken(current: Case, event: Take): Case {
  if (current.status !== 'open') return current;
  const at = new Date(event.at);
  return {
    ...current,
    status: 'taken',
    takenBy: event.by,
    takenAt: at,
    updatedAt: at,
    alert: { since: current.alert.since, step: current.alert.step },
    events: [...current.events, event.id],
    timeline: [...current.timeline, { at, what: 'taken' }],
  };
}
