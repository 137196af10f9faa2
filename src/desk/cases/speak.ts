import type { Case } from '../../domain/cases/case.ts';
import { takenOver } from '../../domain/cases/work/speaker.ts';
import type { Language } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { answerPerson, speakingRefusal, type NotAnswered } from '../answer-person.ts';
import { giveBack } from '../give-back.ts';
import { notTheirs, type Writer } from '../writer.ts';
import { actOnCase } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** How each reason not to write is told to the page. */
const REFUSED: Readonly<Record<NotAnswered, Refused>> = {
  unsafe: { code: 'not_now', reason: 'not_safe' },
  elsewhere: { code: 'not_now', reason: 'elsewhere' },
  not_now: { code: 'not_now', reason: 'not_now' },
  not_agreed: { code: 'not_now', reason: 'not_agreed' },
  gone: { code: 'not_now', reason: 'erased' },
  forbidden: { code: 'forbidden' },
  already_taken: { code: 'conflict', reason: 'taken_by_other' },
  other_speaks: { code: 'conflict', reason: 'other_speaks' },
  closed: { code: 'not_now', reason: 'closed' },
};

/**
 * Writes to the person of a case through the channel of the bot, and has the word from then on. `key` makes the same
 * message again the same.
 */
export async function writeToPerson(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  { key, text, language }: { readonly key: string; readonly text: string; readonly language: Language },
): Promise<Result<Case, Refused>> {
  const known = await speakable(parts, caseId);
  if (!known.ok) return known;
  const answer = { id: `desk/${key}`, caseId, writer: writerOf(doer), text, language };
  const written = await answerPerson(parts, { ...answer, at: parts.now().toISOString() });
  return written.ok ? written : err(REFUSED[written.error]);
}

/**
 * Takes the word without writing yet: the bot is silent, and nobody else writes. Only where something may be written:
 * a person is not left in silence.
 */
export async function takeOver(parts: CaseDesk, doer: Doer, caseId: string): Promise<Result<Case, Refused>> {
  const known = await speakable(parts, caseId);
  if (!known.ok) return known;
  const writer = writerOf(doer);
  const refusal = await speakingRefusal(parts, known.value, writer);
  if (refusal !== undefined) return err(REFUSED[refusal]);
  const taken = await actOnCase(parts, doer, {
    caseId,
    action: 'case.takeover',
    change: (current, doing) => {
      const reason = notTheirs(current, writer, doing.at);
      return reason === undefined ? ok(takenOver(current, doing)) : err(REFUSED[reason]);
    },
  });
  if (taken.ok) await parts.conversations.takeOver(taken.value.conversation, parts.now());
  return taken;
}

/** Gives the word back to the bot. */
export async function handBack(parts: CaseDesk, doer: Doer, caseId: string): Promise<Result<Case, Refused>> {
  if ((await parts.cases.find(caseId)) === undefined) return err({ code: 'not_found' });
  const giving = { id: parts.id(), caseId, writer: writerOf(doer), at: parts.now().toISOString() };
  const given = await giveBack(parts, giving);
  return given.ok ? given : err(REFUSED[given.error]);
}

function writerOf({ staff, scope }: Doer): Writer {
  return { via: 'desk', staff, scope };
}

async function speakable({ cases }: CaseDesk, caseId: string): Promise<Result<Case, Refused>> {
  const known = await cases.find(caseId);
  if (known === undefined) return err({ code: 'not_found' });
  if (known.erased === true) return err(REFUSED.gone);
  return known.status === 'closed' ? err({ code: 'not_now', reason: 'closed' }) : ok(known);
}
