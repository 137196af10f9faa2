import type { EntryDetail } from '../../api/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { EntryForm } from './entry-form.tsx';
import { draftOf, newDraft } from './entry-draft.ts';

interface EditProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Changes an entry as it is now; when somebody else was first, nothing is written over. */
export function EditDialog({
  id,
  name,
  ...ends
}: EditProps & { readonly id: string; readonly name: string }) {
  const { t } = useDesk();
  const stored = useLoaded(`entry ${id}`, (get) => get<EntryDetail>(`/directory/${id}`));
  return (
    <Dialog title={t.directory.editName(name)} onClose={ends.onClose}>
      <p class="note note-warn">{t.directory.changeResets}</p>
      <Loading of={stored}>
        {(value) => <EntryForm start={draftOf(value)} version={value.version} onDone={ends.onDone} />}
      </Loading>
    </Dialog>
  );
}

export function AddEntryDialog({ onClose, onDone }: EditProps) {
  const { t, country } = useDesk();
  return (
    <Dialog title={t.directory.add} onClose={onClose}>
      <EntryForm start={newDraft(country.code)} version={null} onDone={onDone} />
    </Dialog>
  );
}
