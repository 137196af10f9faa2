import type { AuditFault } from '../../domain/audit/verify.ts';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

const FAULTS: Readonly<Record<AuditFault['kind'], string>> = {
  altered: 'was altered',
  missing: 'is missing, or another one stands in its place',
  cut: 'and those after it were cut off',
  no_anchor: 'is the last one, and LAKANA_VAR has no audit-head: whether more were cut off cannot be told',
};

/** Goes through the whole audit; the exit code is 1 when it is not as it was written. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '',
  about: 'says whether the audit is whole: nothing altered, added, taken out or cut off',
  async run(_args, terminal) {
    await withStorage(terminal, async ({ audit }) => {
      const { head, fault } = await audit.verify();
      if (fault !== null)
        throw new Problem(
          `Entry ${fault.seq} ${FAULTS[fault.kind]}. Keep a copy, and find out who could write there.`,
        );
      terminal.out(
        JSON.stringify({ entries: head.seq, head: head.hash === '' ? null : head.hash, whole: true }),
      );
    });
  },
};
