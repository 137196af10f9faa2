import { chainActs } from '../desk/audit/chain-acts.ts';
import { watchAudit, type AuditWatch } from '../desk/audit/watch-audit.ts';
import type { Log } from '../domain/log.ts';
import { startWorkLoop } from '../messaging/work-loop.ts';
import { ACT_COLLECTIONS, type ActCollection } from '../storage/acts.ts';
import type { Storage } from '../storage/open-storage.ts';

export interface AuditLoopParts {
  readonly storage: Pick<Storage, 'audit' | 'acts'>;
  readonly log: Log;
  readonly now: () => Date;
}

/** The audit, kept. */
export interface RunningAudit {
  readonly watch: AuditWatch;
  /** Chains no more; what waits is in the store. */
  stop(): Promise<void>;
}

const POLL_MS = 500;
const VERIFY_MS = 60 * 60_000;

/**
 * Chains the acts of every collection into the audit as they come, and verifies the whole of it at start and once an
 * hour, which also writes its head into the log.
 */
export function startAudit({ storage: { audit, acts }, log, now }: AuditLoopParts): RunningAudit {
  const watch = watchAudit({ audit, log, now });
  const onError = (error: unknown): void => {
    log.error('audit_failed', { error });
  };
  const verify = (): void => void watch.state().catch(onError);
  verify();
  const hourly = setInterval(verify, VERIFY_MS);
  const loop = startWorkLoop({
    find: () => withPending(acts),
    handle: async (name) => {
      const source = acts.get(name as ActCollection);
      if (source !== undefined) await chainActs(audit, source);
    },
    workers: 1,
    pollMs: POLL_MS,
    onError,
  });
  return {
    watch,
    stop: async () => {
      clearInterval(hourly);
      await loop.stop();
    },
  };
}

/** The collections in which acts wait. */
async function withPending(acts: Storage['acts']): Promise<string[]> {
  const waiting = await Promise.all(
    ACT_COLLECTIONS.map(async (name) => ((await acts.get(name)?.pending(1)) ?? []).length > 0),
  );
  return ACT_COLLECTIONS.filter((_, index) => waiting[index]);
}
