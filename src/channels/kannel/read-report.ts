import type { Receipt } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';

/** Why a report was set aside. */
export type ReportFault = 'report: no reference' | 'report: of no use';

/**
 * Kannel's kinds of report (user guide, "Delivery reports"): 1 the phone has it, 2 it could not be delivered, 4 the
 * operator keeps it for a phone that is off, 8 the operator took it, 16 the operator refused it.
 */
const MEANING = new Map<string, Receipt['status']>([
  ['1', 'delivered'],
  ['2', 'failed'],
  ['4', 'sent'],
  ['8', 'sent'],
  ['16', 'failed'],
]);

/** The kinds that are asked for: all of them. */
export const REPORT_MASK = 31;

/** Reads a report. Kannel gives a send no id, so the reference is the id too; a failure is told by its kind. */
export function readReport(ref: string, type: string, now: Date): Result<Receipt, ReportFault> {
  if (ref === '') return err('report: no reference');
  const status = MEANING.get(type);
  if (status === undefined) return err('report: of no use');
  return ok({ providerId: ref, ref, status, at: now, ...(status === 'failed' && { error: type }) });
}
