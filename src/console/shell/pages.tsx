import { AccountPage } from '../pages/account/account-page.tsx';
import { AuditPage } from '../pages/audit/audit-page.tsx';
import { CasePage } from '../pages/case/case-page.tsx';
import { DirectoryPage } from '../pages/directory/directory-page.tsx';
import { DutyPage } from '../pages/duty/duty-page.tsx';
import { QueuePage } from '../pages/queue/queue-page.tsx';
import { StaffPage } from '../pages/staff/staff-page.tsx';
import { useRoute } from '../route/use-route.ts';
import { useDesk } from '../state/desk.ts';
import { LostPage } from './lost-page.tsx';
import { PAGES, type PageName } from './page-table.ts';

/** The page of the route; without one, the first that the role may see. */
export function Pages() {
  const { may } = useDesk();
  const { path, query } = useRoute();
  const [name, id] = path;
  if (name === 'cases' && id !== undefined && may('case.read')) {
    return <CasePage key={id} id={id} view={query['view'] ?? ''} />;
  }
  const allowed = PAGES.filter(({ action }) => may(action));
  const page = name === undefined ? allowed[0] : allowed.find((one) => one.name === name);
  return page === undefined || id !== undefined ? <LostPage /> : <PageOf name={page.name} query={query} />;
}

function PageOf({
  name,
  query,
}: {
  readonly name: PageName;
  readonly query: Readonly<Record<string, string>>;
}) {
  switch (name) {
    case 'queue':
      return <QueuePage query={query} />;
    case 'directory':
      return <DirectoryPage query={query} />;
    case 'duty':
      return <DutyPage />;
    case 'audit':
      return <AuditPage />;
    case 'staff':
      return <StaffPage />;
    case 'account':
      return <AccountPage />;
  }
}
