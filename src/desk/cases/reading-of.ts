import type { CaseDesk, Doer } from './case-desk.ts';

/** Puts into the audit that somebody reads something of a case; what it is is handed out only after it. */
export async function readingOf(
  parts: Pick<CaseDesk, 'recordReading'>,
  { staff }: Doer,
  caseId: string,
  action: 'case.read' | 'case.media' | 'referral.read',
): Promise<void> {
  await parts.recordReading({ by: { kind: 'staff', id: staff }, action, subject: `case:${caseId}` });
}
