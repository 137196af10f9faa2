import { useState } from 'preact/hooks';
import { API_ROOT } from '../../api/api.ts';
import { useDesk } from '../../state/desk.ts';
import { ImportDialog } from './import-dialog.tsx';

/** The directory as a file, and back. */
export function DirectoryTools({ onDone }: { readonly onDone: () => void }) {
  const { t } = useDesk();
  const [importing, setImporting] = useState(false);
  return (
    <p class="actions tools">
      <a class="button small" href={`${API_ROOT}/directory/export?format=hsds`} download="directory.json">
        {t.directory.exportJson}
      </a>
      <a class="button small" href={`${API_ROOT}/directory/export?format=csv`} download="directory.csv">
        {t.directory.exportCsv}
      </a>
      <button type="button" class="small" onClick={() => setImporting(true)}>
        {t.directory.import}
      </button>
      {importing && <ImportDialog onClose={() => setImporting(false)} onDone={onDone} />}
    </p>
  );
}
