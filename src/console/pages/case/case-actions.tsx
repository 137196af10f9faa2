import { useState } from 'preact/hooks';
import { useDesk } from '../../state/desk.ts';
import { useKeys } from '../../state/use-keys.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { LevelDialog } from './level-dialog.tsx';
import type { OpenCase } from './use-case.ts';
import { useTake } from './use-take.ts';

const DIALOGS = { assign: AssignDialog, level: LevelDialog, close: CloseDialog } as const;

/** What can be done with the case as a whole. */
export function CaseActions({ open }: { readonly open: OpenCase }) {
  const { t, may: mayAtAll } = useDesk();
  const [dialog, setDialog] = useState<keyof typeof DIALOGS | undefined>();
  const { take, running } = useTake(open.case);
  const { status, owner } = open.case;
  const isClosed = status === 'closed';
  const mayTake = !isClosed && owner === null && open.may('case.take');
  useKeys({ t: () => mayTake && take() });
  const Shown = dialog === undefined ? undefined : DIALOGS[dialog];
  return (
    <div class="actions case-actions">
      {mayTake && (
        <button type="button" class="main" disabled={running} onClick={take}>
          {t.case.take}
        </button>
      )}
      {!isClosed && open.may('case.assign') && mayAtAll('staff.read') && (
        <button type="button" onClick={() => setDialog('assign')}>
          {t.case.assign}
        </button>
      )}
      {!isClosed && open.may('case.level') && (
        <button type="button" onClick={() => setDialog('level')}>
          {t.case.setLevel}
        </button>
      )}
      {!isClosed && open.may('case.close') && (
        <button type="button" onClick={() => setDialog('close')}>
          {t.case.closeCase}
        </button>
      )}
      {isClosed && !open.case.erased && open.may('case.close') && (
        <button type="button" onClick={() => void open.send('POST', '/reopen')}>
          {t.case.reopen}
        </button>
      )}
      {Shown !== undefined && <Shown open={open} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
