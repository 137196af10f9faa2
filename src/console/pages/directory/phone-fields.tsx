import { Choice } from '../../parts/choice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { useDesk } from '../../state/desk.ts';
import { freeId, newPhone, type PhoneDraft } from './entry-draft.ts';

export function PhoneFields({
  phones,
  onPhones,
}: {
  readonly phones: PhoneDraft[];
  readonly onPhones: (phones: PhoneDraft[]) => void;
}) {
  const { t } = useDesk();
  const set = (id: string, change: Partial<PhoneDraft>): void =>
    onPhones(phones.map((phone) => (phone.id === id ? { ...phone, ...change } : phone)));
  return (
    <fieldset class="parts">
      <legend class="legend">{t.directory.phones}</legend>
      {phones.map(({ id, kind, number, takesText }) => (
        <div key={id} class="part">
          <div class="pair">
            <TextField
              label={t.directory.phone}
              kind="tel"
              value={number}
              onInput={(typed) => set(id, { number: typed.replace(/[^\d+]/g, '') })}
              maxLength={16}
              required
            />
            <Choice
              label={t.directory.kind}
              value={kind}
              options={t.directory.kinds}
              onPick={(picked) => set(id, { kind: picked })}
            />
          </div>
          <div class="actions">
            <Tick label={t.directory.takesText} on={takesText} onTick={(on) => set(id, { takesText: on })} />
            <button
              type="button"
              class="quiet small"
              onClick={() => onPhones(phones.filter((phone) => phone.id !== id))}
            >
              {t.directory.removePhone(number)}
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        class="small"
        onClick={() => onPhones([...phones, newPhone(freeId('phone', phones))])}
      >
        {t.directory.addPhone}
      </button>
    </fieldset>
  );
}
