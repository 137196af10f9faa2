import type { Need } from '../../api/contract.ts';
import { TextField } from '../../parts/text-field.tsx';
import { Ticks } from '../../parts/ticks.tsx';
import { useDesk } from '../../state/desk.ts';
import type { ServiceDraft } from './entry-draft.ts';

/** One service: what it is for, for whom, and where. */
export function ServicePart({
  service,
  onService,
  onRemove,
}: {
  readonly service: ServiceDraft;
  readonly onService: (service: ServiceDraft) => void;
  readonly onRemove: () => void;
}) {
  const { t, country } = useDesk();
  const set = (change: Partial<ServiceDraft>): void => onService({ ...service, ...change });
  const regions = Object.fromEntries(country.regions.map(({ id, name }) => [id, name]));
  return (
    <div class="part">
      <TextField
        label={t.directory.service}
        value={service.name}
        onInput={(name) => set({ name })}
        maxLength={200}
        required
      />
      <Ticks<Need>
        legend={t.directory.needs}
        options={t.need}
        on={service.needs}
        onTicks={(needs) => set({ needs })}
      />
      <div class="pair">
        <AgeField
          label={t.directory.minimumAge}
          age={service.minimumAge}
          onAge={(minimumAge) => set({ minimumAge })}
        />
        <AgeField
          label={t.directory.maximumAge}
          age={service.maximumAge}
          onAge={(maximumAge) => set({ maximumAge })}
        />
      </div>
      <details>
        <summary>{t.directory.regions}</summary>
        <p class="soft">{t.directory.nationwide}</p>
        <Ticks
          legend={t.directory.regions}
          options={regions}
          on={service.regions}
          onTicks={(picked) => set({ regions: picked })}
        />
      </details>
      <button type="button" class="quiet small" onClick={onRemove}>
        {t.directory.removeService(service.name)}
      </button>
    </div>
  );
}

function AgeField({
  label,
  age,
  onAge,
}: {
  readonly label: string;
  readonly age: number | null;
  readonly onAge: (age: number | null) => void;
}) {
  return (
    <TextField
      label={label}
      kind="number"
      min={0}
      max={120}
      value={age === null ? '' : String(age)}
      onInput={(typed) => onAge(typed === '' ? null : Number(typed))}
    />
  );
}
