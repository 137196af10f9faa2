import type { Query } from '../../api/api.ts';
import type { EntryLine } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../route/go.ts';
import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';

type Narrowed = Readonly<Record<string, string>>;
const FRESHNESSES: readonly EntryLine['freshness'][] = ['unverified', 'fresh', 'due', 'expired'];

/** What is asked of the service: what is typed, and what is known of the query of the address. */
export function directoryQuery(query: Narrowed, text: string): Query {
  const { region, freshness } = query;
  return { text: text.trim(), region, freshness: FRESHNESSES.find((one) => one === freshness) };
}

export function DirectoryFilters({
  query,
  text,
  onText,
}: {
  readonly query: Narrowed;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { t, country } = useDesk();
  const pick = (change: Narrowed): void => go(hashOf(['directory'], { ...query, ...change }), true);
  const regions: Record<string, string> = Object.fromEntries(
    country.regions.map(({ id, name }) => [id, name]),
  );
  return (
    <section class="filters" aria-label={t.queue.filters}>
      <TextField label={t.directory.search} kind="search" value={text} onInput={onText} maxLength={80} />
      <div class="filter-fields">
        <Choice
          label={t.directory.region}
          value={query['region'] ?? ''}
          options={{ '': t.every, ...regions }}
          onPick={(region) => pick({ region })}
        />
        <Choice
          label={t.directory.freshness}
          value={query['freshness'] ?? ''}
          options={{ '': t.every, ...t.directory.fresh }}
          onPick={(freshness) => pick({ freshness })}
        />
      </div>
    </section>
  );
}
