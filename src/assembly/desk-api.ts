import { randomUUID } from 'node:crypto';
import type { Channel } from '../channels/channel.ts';
import type { Content } from '../content/load-content.ts';
import { doesSessionHold } from '../desk/accounts/find-session.ts';
import { recordReading } from '../desk/audit/record-reading.ts';
import type { Colleagues } from '../desk/cases/case-desk.ts';
import type { DeskChange } from '../desk/desk-change.ts';
import type { Act } from '../domain/audit/act.ts';
import type { LiveDirectory } from '../desk/directory/live-directory.ts';
import { createStaffBook } from '../desk/staff-book.ts';
import type { Changes } from '../storage/changes.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { StaffAccounts } from '../storage/staff.ts';
import type { ApiRoute } from '../web/console/api/api-route.ts';
import { countryRoutes } from '../web/console/api/country-routes.ts';
import { directoryRoutes } from '../web/console/api/directory-routes.ts';
import { dutyRoutes } from '../web/console/api/duty-routes.ts';
import { letterRoutes } from '../web/console/api/letter-routes.ts';
import { referralRoutes } from '../web/console/api/referral-routes.ts';
import { caseApi } from './case-api.ts';
import type { Service } from './start-service.ts';

export interface DeskApiParts {
  readonly service: Pick<Service, 'desk' | 'referring'>;
  readonly storage: Pick<
    Storage,
    | 'queue'
    | 'changes'
    | 'staff'
    | 'sessions'
    | 'audit'
    | 'directory'
    | 'shifts'
    | 'holidays'
    | 'outbox'
    | 'cases'
  >;
  readonly content: Pick<Content, 'catalogue' | 'canned' | 'country'>;
  readonly channels: readonly Channel[];
  readonly live: LiveDirectory;
  readonly mode: 'demo' | 'production';
}

/** What the staff work with by the API: cases, referrals, the directory, the rota, the country. */
export function deskApi({ service, storage, content, channels, live, mode }: DeskApiParts): ApiRoute[] {
  const { desk, referring } = service;
  const { now, log } = desk;
  const { country } = content;
  const { staff, sessions, audit } = storage;
  const colleagues = colleaguesOf(staff);
  const tellDesk = createTellDesk(storage.changes);
  const record = (reading: Omit<Act, 'id' | 'at'>): Promise<void> =>
    recordReading({ audit, now, id: randomUUID }, reading);
  const shared = { country, now, log, id: randomUUID, tellDesk };
  return [
    ...countryRoutes({ country }),
    ...caseApi({
      desk,
      storage,
      content,
      channels,
      colleagues,
      recordReading: record,
      holds: ({ session }) => doesSessionHold({ staff, sessions, mode, now }, session),
    }),
    ...referralRoutes({ ...referring, recordReading: record, namesOf: (ids) => colleagues.names(ids) }),
    ...letterRoutes({
      outbox: storage.outbox,
      cases: storage.cases,
      audit,
      now,
      id: randomUUID,
      wakeDeliver: (id) => {
        desk.wakeDeliver(id);
      },
    }),
    ...directoryRoutes({ ...shared, directory: storage.directory, live }),
    ...dutyRoutes({
      ...shared,
      shifts: storage.shifts,
      holidays: storage.holidays,
      staff: createStaffBook(staff),
    }),
  ];
}

/** Tells the open consoles what changed, of this process and of every other one. */
export function createTellDesk(changes: Pick<Changes, 'add'>): (change: DeskChange) => Promise<void> {
  return ({ owner, ...change }) => changes.add({ ...change, owner, ownerBefore: owner });
}

/** Colleagues by their accounts; the names also of those whose account is closed. */
function colleaguesOf(staff: Pick<StaffAccounts, 'list' | 'find'>): Colleagues {
  return {
    names: async (ids) => {
      const wanted = new Set(ids);
      const known = await staff.list();
      return new Map(known.flatMap(({ id, name }) => (wanted.has(id) ? [[id, name] as const] : [])));
    },
    roleOf: async (id) => {
      const account = await staff.find(id);
      return account?.disabledAt === null ? account.role : undefined;
    },
  };
}
