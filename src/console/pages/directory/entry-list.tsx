import { useState } from 'preact/hooks';
import type { EntryLine, PageOf } from '../../api/contract.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { useDesk } from '../../state/desk.ts';
import { EditDialog } from './edit-dialog.tsx';
import { EntryCard } from './entry-card.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

export function EntryList({
  page,
  onMore,
  onDone,
}: {
  readonly page: PageOf<EntryLine>;
  readonly onMore: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useDesk();
  const [verifying, setVerifying] = useState<EntryLine | undefined>();
  const [editing, setEditing] = useState<EntryLine | undefined>();
  if (page.items.length === 0) return <p class="calm">{t.directory.empty}</p>;
  return (
    <>
      <ul class="entries">
        {page.items.map((entry) => (
          <EntryCard
            key={entry.id}
            entry={entry}
            onVerify={() => setVerifying(entry)}
            onEdit={() => setEditing(entry)}
          />
        ))}
      </ul>
      <MoreButton next={page.next} onMore={onMore} />
      {verifying !== undefined && (
        <VerifyDialog entry={verifying} onClose={() => setVerifying(undefined)} onDone={onDone} />
      )}
      {editing !== undefined && (
        <EditDialog
          id={editing.id}
          name={editing.name}
          onClose={() => setEditing(undefined)}
          onDone={() => {
            setEditing(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}
