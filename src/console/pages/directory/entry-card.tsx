import type { EntryLine } from '../../api/contract.ts';
import { regionName } from '../../state/region-name.ts';
import { useDesk } from '../../state/desk.ts';
import type { Texts } from '../../texts/texts.ts';
import { Freshness } from './freshness.tsx';

export function EntryCard({
  entry,
  onVerify,
  onEdit,
}: {
  readonly entry: EntryLine;
  readonly onVerify: () => void;
  readonly onEdit: () => void;
}) {
  const { t, country, may } = useDesk();
  const { name, regions, needs, isPolice, phones, freshness } = entry;
  const where =
    regions.length === 0 ? t.directory.national : regions.map((id) => regionName(country, id)).join(', ');
  return (
    <li class="card entry">
      <h2>{name}</h2>
      <p class="soft">
        {where} · {needs.map((need) => needName(need, t)).join(', ')}
      </p>
      {isPolice && <span class="sign sign-strong">{t.directory.police}</span>}
      <ul>
        {phones.map(({ id, number, label }) => (
          <li key={id}>
            <span class="number">{number}</span> <span class="soft">{label}</span>
          </li>
        ))}
      </ul>
      <Freshness entry={entry} />
      {may('directory.write') && (
        <p class="actions">
          <button
            type="button"
            class={freshness === 'fresh' ? 'small' : 'small main'}
            aria-label={t.directory.verifyName(name)}
            onClick={onVerify}
          >
            {t.directory.verify}
          </button>
          <button type="button" class="small" aria-label={t.directory.editName(name)} onClick={onEdit}>
            {t.directory.edit}
          </button>
        </p>
      )}
    </li>
  );
}

function needName(need: string, { need: names }: Texts): string {
  return (names as Readonly<Record<string, string>>)[need] ?? need;
}
