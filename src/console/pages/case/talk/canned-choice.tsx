import type { Canned, CaseLanguage } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';
import { useLoaded } from '../../../state/use-loaded.ts';

/** Answers prepared in both languages. The one that is picked goes into the field, to be read before it is sent. */
export function CannedChoice({
  language,
  onPick,
}: {
  readonly language: CaseLanguage;
  readonly onPick: (text: string) => void;
}) {
  const { t } = useDesk();
  const items = useLoaded('canned', (get) => get<Canned>('/canned')).value?.items ?? [];
  return (
    <select
      class="canned"
      aria-label={t.talk.canned}
      value=""
      onChange={({ currentTarget }) => {
        const picked = items.find(({ id }) => id === currentTarget.value);
        currentTarget.value = '';
        if (picked !== undefined) onPick(picked[language]);
      }}
    >
      <option value="">{t.talk.canned}</option>
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
