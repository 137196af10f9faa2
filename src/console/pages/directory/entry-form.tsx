import { useState } from 'preact/hooks';
import { Form } from '../../parts/form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { useDesk } from '../../state/desk.ts';
import { useTask } from '../../state/use-task.ts';
import { idOf, type EntryDraft } from './entry-draft.ts';
import { PhoneFields } from './phone-fields.tsx';
import { ServiceFields } from './service-fields.tsx';

/** An entry being written. `version` is that of what was read; null for one that is new. */
export function EntryForm({
  start,
  version,
  onDone,
}: {
  readonly start: EntryDraft;
  readonly version: number | null;
  readonly onDone: () => void;
}) {
  const { t, api } = useDesk();
  const task = useTask();
  const [draft, setDraft] = useState(start);
  const set = (change: Partial<EntryDraft>): void => setDraft({ ...draft, ...change });
  const save = (): void =>
    task.run(
      () =>
        version === null
          ? api.send('POST', '/directory', { draft: { ...draft, id: idOf(draft.name) } })
          : api.send('PUT', `/directory/${draft.id}`, { draft, version }),
      onDone,
    );
  return (
    <Form task={task} submit={t.save} onSubmit={save} disabled={draft.services.length === 0}>
      <TextField
        label={t.directory.name}
        value={draft.name}
        onInput={(name) => set({ name })}
        maxLength={200}
        required
      />
      <TextArea
        label={`${t.directory.description} (${t.optional})`}
        value={draft.description}
        onInput={(description) => set({ description })}
        maxLength={1000}
      />
      <div class="pair">
        <TextField
          label={`${t.directory.email} (${t.optional})`}
          kind="email"
          value={draft.email ?? ''}
          onInput={(email) => set({ email: email === '' ? null : email })}
        />
        <TextField
          label={`${t.directory.website} (${t.optional})`}
          value={draft.website ?? ''}
          onInput={(website) => set({ website: website === '' ? null : website })}
        />
      </div>
      <Tick label={t.directory.isPolice} on={draft.isPolice} onTick={(isPolice) => set({ isPolice })} />
      <PhoneFields phones={draft.phones} onPhones={(phones) => set({ phones })} />
      <ServiceFields services={draft.services} onServices={(services) => set({ services })} />
    </Form>
  );
}
