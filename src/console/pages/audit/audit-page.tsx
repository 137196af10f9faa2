import { useState } from 'preact/hooks';
import type { AuditEntry, AuditState } from '../../api/contract.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDesk } from '../../state/desk.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { usePages } from '../../state/use-pages.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainState } from './chain-state.tsx';

/** Every act and every reading, and whether the chain that they make is whole. */
export function AuditPage() {
  const { t } = useDesk();
  const [filter, setFilter] = useState<Readonly<Record<string, string>>>({});
  const list = usePages<AuditEntry>('/audit', filter);
  const state = useLoaded('state', (get) => get<AuditState>('/audit/state'));
  return (
    <>
      <PageHead title={t.audit.title} />
      <Loading of={state}>{(value) => <ChainState state={value} />}</Loading>
      <AuditFilters onFilter={setFilter} />
      <Loading of={list.loaded}>{(page) => <AuditTable page={page} onMore={list.more} />}</Loading>
    </>
  );
}
