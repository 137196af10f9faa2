import type { ImportReport } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

export function ImportResult({ report }: { readonly report: ImportReport }) {
  const { t } = useDesk();
  const { added, changed, same, problems } = report;
  return (
    <div role="status">
      <p class="note note-good">{t.directory.imported(added, changed, same)}</p>
      {problems.length > 0 && (
        <>
          <h3>{t.directory.problems}</h3>
          <ul class="stack">
            {problems.map(({ line, id, problem }, index) => (
              <li key={index}>
                {line !== null && `${t.directory.line(line)} · `}
                {id !== null && `${id} · `}
                {problem}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
