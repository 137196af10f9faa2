import type { ImportReport } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

/** What came of an import. When anything is wrong nothing was written, until somebody takes the rest. */
export function ImportResult({
  report,
  onRest,
}: {
  readonly report: ImportReport;
  readonly onRest: () => void;
}) {
  const { t } = useDesk();
  const { applied, added, changed, same, problems } = report;
  return (
    <div role="status" class="stack">
      <p class={applied ? 'note note-good' : 'note note-warn'}>
        {applied ? t.directory.imported(added, changed, same) : t.directory.notImported}
      </p>
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
      {!applied && added + changed > 0 && (
        <button type="button" onClick={onRest}>
          {t.directory.takeRest}
        </button>
      )}
    </div>
  );
}
