import type { AccountsParts } from '../../../desk/accounts/accounts-parts.ts';
import { addStaff } from '../../../desk/accounts/add-staff.ts';
import { changeStaff } from '../../../desk/accounts/change-staff.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Account } from '../../../domain/staff/account.ts';
import { maskedNumber } from '../../../domain/cases/masked-number.ts';
import { byIdSchema } from '../contract/page.ts';
import {
  addedStaffSchema,
  addStaffSchema,
  changedStaffSchema,
  changeStaffSchema,
  staffListSchema,
  type Staff,
} from '../contract/session.ts';
import type { ApiError } from './api-error.ts';
import { apiRoute, type ApiRoute, type Caller } from './api-route.ts';

/** The accounts, for administrators. */
export function staffRoutes(parts: AccountsParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/staff',
      summary: 'Everybody with an account',
      action: 'staff.read',
      output: staffListSchema,
      act: async () => ok({ items: (await parts.staff.list()).map(staffAnswer) }),
    }),
    apiRoute({
      method: 'POST',
      path: '/staff',
      summary: 'Makes an account; its first password is in the answer and nowhere else',
      action: 'staff.write',
      body: addStaffSchema,
      output: addedStaffSchema,
      act: async ({ caller, body }) => {
        const added = await addStaff(parts, body, actorOf(caller));
        if (!added.ok) return err({ code: 'conflict', reason: added.error });
        return ok({ staff: staffAnswer(added.value.account), password: added.value.password });
      },
    }),
    apiRoute({
      method: 'PATCH',
      path: '/staff/:id',
      summary: 'Changes, disables or resets an account',
      action: 'staff.write',
      params: byIdSchema,
      body: changeStaffSchema,
      output: changedStaffSchema,
      act: async ({ caller, params, body }) => {
        const changed = await changeStaff(parts, params.id, body, actorOf(caller));
        if (!changed.ok) return err(CHANGE_ERRORS[changed.error]);
        return ok({ staff: staffAnswer(changed.value.account), password: changed.value.password });
      },
    }),
  ];
}

const CHANGE_ERRORS = {
  unknown: { code: 'not_found' },
  self: { code: 'not_now', reason: 'self' },
  last_administrator: { code: 'not_now', reason: 'last_administrator' },
  phone_taken: { code: 'conflict', reason: 'phone_taken' },
  conflict: { code: 'conflict' },
} as const satisfies Readonly<Record<string, ApiError>>;

function actorOf({ staff }: Caller) {
  return { kind: 'staff', id: staff.id } as const;
}

function staffAnswer(account: Account): Staff {
  const { id, login, name, role, language, phone, email, totp, disabledAt, lastSignInAt } = account;
  return {
    id,
    login,
    name,
    role,
    language,
    phone: phone === null ? null : maskedNumber(phone),
    email,
    enrolled: totp !== null,
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
