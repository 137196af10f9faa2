import type { AuditEntry, PageOf } from '../../api/contract.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { When } from '../../parts/when.tsx';
import { useDesk } from '../../state/desk.ts';

export function AuditTable({
  page,
  onMore,
}: {
  readonly page: PageOf<AuditEntry>;
  readonly onMore: () => void;
}) {
  const { t } = useDesk();
  if (page.items.length === 0) return <p class="calm">{t.audit.empty}</p>;
  const { at, by, action, subject, detail, head } = t.audit;
  return (
    <>
      <div class="wide" role="region" aria-label={t.audit.title} tabIndex={0}>
        <table class="list">
          <thead>
            <tr>
              {['#', at, by, action, subject, detail, head].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.items.map((entry) => (
              <AuditRow key={entry.seq} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton next={page.next} onMore={onMore} />
    </>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useDesk();
  return (
    <tr>
      <td>{entry.seq}</td>
      <td>
        <When at={entry.at} />
      </td>
      <td>{entry.name ?? entry.by}</td>
      <td>
        <code>{entry.action}</code>
      </td>
      <td>
        <code>{entry.subject}</code>
      </td>
      <td>{entry.detail ?? t.none}</td>
      <td>
        <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>
      </td>
    </tr>
  );
}
