import { useState } from 'preact/hooks';
import { API_ROOT } from '../../api/api.ts';
import { useDesk } from '../../state/desk.ts';
import { AddEntryDialog } from './edit-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** The directory as a file, and back. */
export function DirectoryTools({ onDone }: { readonly onDone: () => void }) {
  const { t } = useDesk();
  const [opened, setOpened] = useState<'import' | 'add' | undefined>();
  const close = (): void => setOpened(undefined);
  return (
    <div class="actions tools">
      <button type="button" class="small main" onClick={() => setOpened('add')}>
        {t.directory.add}
      </button>
      <a class="button small" href={`${API_ROOT}/directory/export?format=hsds`} download="directory.json">
        {t.directory.exportJson}
      </a>
      <a class="button small" href={`${API_ROOT}/directory/export?format=csv`} download="directory.csv">
        {t.directory.exportCsv}
      </a>
      <button type="button" class="small" onClick={() => setOpened('import')}>
        {t.directory.import}
      </button>
      {opened === 'import' && <ImportDialog onClose={close} onDone={onDone} />}
      {opened === 'add' && (
        <AddEntryDialog
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </div>
  );
}
