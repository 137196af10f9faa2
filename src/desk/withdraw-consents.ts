import type { Case } from '../domain/cases/case.ts';
import { withoutAdditionsOf } from '../domain/cases/erased-case.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { takenBack, wasAllowed } from '../domain/cases/take-back.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';

type Withdrawn = Extract<CaseEvent, { kind: 'consent.withdrawn' }>;

/**
 * Takes a consent back in every case whose owner is reached through a conversation. Who only added to a case takes
 * back what they added, and nothing of its owner's. Whoever has taken a case is told by message what they may not
 * do any more; the notice goes out under the key of the event, before the case remembers it, so that a crash in
 * between leaves nobody out and tells nobody twice.
 */
export async function withdrawConsents(
  parts: DeskParts,
  conversation: string,
  event: Withdrawn,
): Promise<void> {
  for (const known of await parts.cases.ofConversation(conversation)) {
    if (known.conversation !== conversation) {
      if (event.what === 'keep') {
        await changeCase(parts, known.id, (current) => withoutAdditionsOf(current, conversation));
        await parts.media.erase(known.id, parts.now(), conversation);
      }
      continue;
    }
    if (wasAllowed(known, event.what)) await tellStaff(parts, known, event);
    await changeCase(parts, known.id, (current) => takenBack(current, event));
    if (event.what === 'keep') await parts.media.erase(known.id, parts.now());
    parts.log.info('consent_withdrawn', { caseId: known.id });
  }
}

async function tellStaff(parts: DeskParts, known: Case, { id, what }: Withdrawn): Promise<void> {
  const text = parts.text(`staff:withdrawn.${what}`, { code: known.code });
  const reply = { text, language: 'fr', urgency: 'safety' } as const;
  for (const { channel, address } of await whoActs(parts, known)) {
    const owed = { key: `${id}/${known.id}`, ref: parts.id(), reply };
    parts.wakeDeliver(await parts.conversations.enqueue(channel, address, owed, parts.now()));
  }
}

/** Who has the case; everybody on the ladder when no message reaches that person any more, since somebody acts for them. */
async function whoActs({ ladder, now }: DeskParts, known: Case): Promise<readonly OnCall[]> {
  if (known.status !== 'taken') return [];
  const holder = await ladder.holderOf(known);
  return holder === undefined ? (await ladder.rungs(now())).flatMap(({ people }) => people) : [holder];
}
