import { openCase, updateCase } from '../domain/cases/apply-report.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { triageRecord } from '../domain/cases/triage-record.ts';
import { triage, type TriageDecision } from '../domain/triage/triage.ts';
import type { DeskParts } from './desk-parts.ts';
import { changeCase } from './change-case.ts';

type Reported = Extract<CaseEvent, { kind: 'case.reported' }>;

/** Opens the case of a report, once, or brings it up to what the report says now. */
export async function fileReport(parts: DeskParts, conversation: string, event: Reported): Promise<void> {
  const decision = decide(parts, event);
  const opened = await parts.cases.open(openCase(conversation, event, decision));
  switch (opened) {
    case 'opened':
      parts.metrics.count('cases_opened');
      parts.log.info('case_opened', { caseId: event.report.caseId, level: decision.level });
      return;
    case 'exists':
      await changeCase(parts, event.report.caseId, (known) =>
        updateCase(known, conversation, event, decision),
      );
      return;
    case 'code_taken':
      return fileUnderNewCode(parts, conversation, event);
  }
}

/** The one in millions: another case has the code. The case opens with a new code, and its owner is told. */
async function fileUnderNewCode(parts: DeskParts, conversation: string, event: Reported): Promise<void> {
  const code = await parts.code();
  const reply = { text: code, language: event.language, urgency: 'ordinary' } as const;
  await fileReport(parts, conversation, { ...event, report: { ...event.report, code } });
  const owed = { key: `${event.id}/code`, ref: parts.id(), reply };
  if (await parts.conversations.enqueueTo(conversation, owed, parts.now())) parts.wakeDeliver(conversation);
}

function decide({ country }: DeskParts, { report }: Reported): TriageDecision {
  const decided = triage(triageRecord(report), country.indicators);
  // Indicators come from our own understanding and question bank, which are checked against this table at start.
  if (!decided.ok) throw new Error('a report names an indicator that is in no list');
  return decided.value;
}
