import type { Duty } from '../../api/contract.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDesk } from '../../state/desk.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Gaps } from './gaps.tsx';
import { Holidays } from './holidays.tsx';
import { OnDutyNow } from './on-duty-now.tsx';
import { Shifts } from './shifts.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Shown: what runs, and four weeks ahead. */
const BACK_DAYS = 1;
const AHEAD_DAYS = 28;

/** Who is on duty now and in the weeks to come, and where nobody is. */
export function DutyPage() {
  const { t } = useDesk();
  const duty = useLoaded('duty', (get) =>
    get<Duty>('/duty', { from: inDays(-BACK_DAYS), until: inDays(AHEAD_DAYS) }),
  );
  useChanges(({ kind }) => kind === 'duty', duty.reload);
  return (
    <>
      <PageHead title={t.duty.title} />
      <Loading of={duty}>
        {({ now, gaps, shifts, holidays }) => (
          <div class="columns">
            <OnDutyNow now={now} />
            <Gaps gaps={gaps} />
            <Shifts shifts={shifts} onDone={duty.reload} />
            <Holidays holidays={holidays} onDone={duty.reload} />
          </div>
        )}
      </Loading>
    </>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}
