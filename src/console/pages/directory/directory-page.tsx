import { useState } from 'preact/hooks';
import type { Due, EntryLine } from '../../api/contract.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDesk } from '../../state/desk.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { usePages } from '../../state/use-pages.ts';
import { DirectoryFilters, directoryQuery } from './directory-filters.tsx';
import { DirectoryTools } from './directory-tools.tsx';
import { EntryList } from './entry-list.tsx';

/** The organisations that cases are handed to and people are told of, and how fresh each is. */
export function DirectoryPage({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { t, may } = useDesk();
  const [text, setText] = useState('');
  const narrowed = directoryQuery(query, text);
  const list = usePages<EntryLine>('/directory', narrowed);
  const due = useLoaded('due', (get) => get<Due>('/directory/due'));
  const reload = (): void => {
    list.loaded.reload();
    due.reload();
  };
  useChanges(({ kind }) => kind === 'directory', reload);
  return (
    <>
      <PageHead title={t.directory.title}>
        {due.value !== undefined && (
          <p class="summary">{t.directory.due(due.value.due, due.value.expired, due.value.unverified)}</p>
        )}
      </PageHead>
      <DirectoryFilters query={query} text={text} onText={setText} />
      {may('directory.write') && <DirectoryTools onDone={reload} />}
      <Loading of={list.loaded}>
        {(page) => <EntryList page={page} onMore={list.more} onDone={reload} />}
      </Loading>
    </>
  );
}
