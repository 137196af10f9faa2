import { useState } from 'preact/hooks';
import type { ImportReport } from '../../api/contract.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import { ImportResult } from './import-result.tsx';

/** Takes a file into the directory, and says what came of each line. */
export function ImportDialog({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { t, api } = useDesk();
  const task = useTask();
  const [file, setFile] = useState<File | undefined>();
  const [report, setReport] = useState<ImportReport | undefined>();
  const take = (rest: boolean): void => {
    if (file === undefined) return;
    const format = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'hsds';
    task.run(
      async () =>
        api.send<ImportReport>('POST', '/directory/import', { format, text: await file.text(), rest }),
      (value) => {
        setReport(value);
        onDone();
      },
    );
  };
  return (
    <Dialog title={t.directory.import} onClose={onClose}>
      <Form
        task={task}
        submit={t.directory.import}
        onSubmit={() => take(false)}
        disabled={file === undefined}
      >
        <Field label={t.directory.importFile}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".json,.csv"
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            />
          )}
        </Field>
      </Form>
      {report !== undefined && <ImportResult report={report} onRest={() => take(true)} />}
    </Dialog>
  );
}
