import type { z } from 'zod';
import type { CaseFile } from '../../../../desk/cases/read-case.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import { answerBy } from '../../../../domain/cases/work/answer-by.ts';
import { speakerNow } from '../../../../domain/cases/work/speaker.ts';
import { taskDue } from '../../../../domain/cases/work/task.ts';
import { covers, PERMISSIONS, scopeOf, type Action } from '../../../../domain/staff/permissions.ts';
import type { StaffMember } from '../../../../domain/staff/staff-member.ts';
import { DIMENSIONS } from '../../../../domain/triage/dimensions.ts';
import type { caseSchema, linkSchema } from '../../contract/cases.ts';
import { caseLine } from './case-line.ts';
import { staffText, type CaseParts } from './case-texts.ts';
import { consentLines } from './consent-lines.ts';
import { contactBlock } from './contact-block.ts';
import { personLine, personOrNull, timeOrNull, type People } from './person-line.ts';
import { reasonLines } from './reason-lines.ts';
import { talkLines } from './talk-lines.ts';
import { timelineLines } from './timeline-lines.ts';

type Detail = z.input<typeof caseSchema>;

/** A case as the page shows it to a member of staff. */
export function caseDetail(file: CaseFile, reader: StaffMember, parts: CaseParts): Detail {
  const { known, correspondence, signs } = file;
  const { catalogue, desk } = parts;
  const { report } = known;
  const people: People = { names: file.names, byMessage: catalogue.text('fr', 'staff:by_message') };
  const { about, child, form, age, place, country } = report;
  const queued = {
    ...known,
    about,
    child,
    answerBy: answerBy(known, desk.answerWithin),
    taskDue: taskDue(known),
  };
  return {
    ...caseLine(queued, people, correspondence?.channel),
    version: known.version,
    ruledLevel: known.ruledLevel,
    levelReason: known.levelSet?.reason ?? null,
    rules: known.reasons.map((key) => ({ key, text: staffText(catalogue, `staff:reason.${key}`, key) })),
    reasons: reasonLines(signs, report, catalogue),
    dimensions: DIMENSIONS.map((name) => ({ name, ...file.decision.dimensions[name] })),
    ...{ form, age, place, country },
    contact: contactBlock(file, parts),
    consents: consentLines(known, parts),
    words: [...report.words],
    talk: talkLines(file, people),
    additions: known.additions.map(({ at, by, from, words }) => ({ at: at.toISOString(), by, from, words })),
    timeline: timelineLines(known.timeline, people, catalogue),
    notes: known.notes.map(({ id, at, by, text }) => ({
      ...{ id, text, at: at.toISOString(), by: personLine(people, by) },
    })),
    tasks: known.tasks.map((task) => ({
      ...{ id: task.id, text: task.text, for: personOrNull(people, task.for) },
      dueAt: timeOrNull(task.dueAt),
      doneAt: timeOrNull(task.doneAt),
    })),
    links: [
      ...file.linked.map((other) => linkLine(other, kindOf(known, other), null)),
      ...file.suspected.map(({ known: other, why }) => linkLine(other, 'suspected', why)),
    ],
    speaker: personOrNull(people, speakerNow(known, desk.now())?.id),
    erased: known.erased === true,
    closing:
      known.closing === undefined
        ? null
        : {
            reason: known.closing.reason,
            note: known.closing.note ?? null,
            at: known.closing.at.toISOString(),
          },
    may: mayDo(known, reader),
  };
}

function linkLine(
  { id, code, level, status }: Case,
  kind: z.input<typeof linkSchema>['kind'],
  why: string | null,
): z.input<typeof linkSchema> {
  return { id, code, level, status, kind, why };
}

function kindOf({ links }: Case, { id }: Case): 'same_person' | 'same_place' {
  return links.find((link) => link.id === id)?.kind ?? 'same_person';
}

/** What somebody may do with a case, by the same table that the routes are judged by. */
function mayDo({ owner }: Case, { id, role }: StaffMember): Action[] {
  return (Object.keys(PERMISSIONS) as Action[])
    .filter((action) => /^(?:case|referral)\./.test(action))
    .filter((action) => {
      const scope = scopeOf(action, role);
      return scope !== undefined && covers(scope, id, owner ?? null);
    });
}
