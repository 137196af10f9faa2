import { useState } from 'preact/hooks';
import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';

/** Narrows the audit when asked to, not while somebody types. */
export function AuditFilters({
  onFilter,
}: {
  readonly onFilter: (filter: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useDesk();
  const [filter, setFilter] = useState({ by: '', action: '', subject: '' });
  const set = (change: Partial<typeof filter>): void => setFilter({ ...filter, ...change });
  return (
    <form
      class="filters filter-fields"
      role="search"
      aria-label={t.audit.filter}
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(filter);
      }}
    >
      <TextField label={t.audit.by} value={filter.by} onInput={(by) => set({ by })} maxLength={80} />
      <TextField
        label={t.audit.action}
        value={filter.action}
        onInput={(action) => set({ action })}
        maxLength={40}
      />
      <TextField
        label={t.audit.subject}
        value={filter.subject}
        onInput={(subject) => set({ subject })}
        maxLength={80}
      />
      <button type="submit">{t.audit.filter}</button>
    </form>
  );
}
