import type { AuditFinding } from '../../domain/audit/verify.ts';
import type { Log } from '../../domain/log.ts';
import type { Audit } from '../../storage/audit.ts';

/** What is known of the whole of the audit. */
export interface AuditWatch {
  /** The last verification; made now when it is older than a while. */
  state(): Promise<AuditFinding>;
}

export interface WatchParts {
  readonly audit: Pick<Audit, 'verify'>;
  readonly log: Log;
  readonly now: () => Date;
}

/** A verification reads all of the audit: not for every look at a page. */
const HOLDS_MS = 10 * 60_000;
/** Of a hash, what is enough to compare it with another one by eye. */
const SHOWN_OF_HASH = 16;

/**
 * Verifies the audit now and then and says so in the log, with the head: a second place outside the database in which
 * it can be looked up what the last entry was.
 */
export function watchAudit({ audit, log, now }: WatchParts): AuditWatch {
  let last: { readonly at: number; readonly finding: Promise<AuditFinding> } | undefined;

  const verify = async (): Promise<AuditFinding> => {
    const finding = await audit.verify();
    const { head, fault } = finding;
    const shown = { count: head.seq, code: `h${head.hash.slice(0, SHOWN_OF_HASH)}` };
    if (fault === null) log.info('audit_head', shown);
    else log.error('audit_broken', { ...shown, reason: fault.kind });
    return finding;
  };

  return {
    state: () => {
      const time = now().getTime();
      if (last === undefined || time - last.at >= HOLDS_MS) {
        last = { at: time, finding: verify() };
        last.finding.catch(() => (last = undefined));
      }
      return last.finding;
    },
  };
}
