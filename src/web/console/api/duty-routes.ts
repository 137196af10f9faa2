import { addShifts, type NotAdded } from '../../../desk/duty/add-shifts.ts';
import { enterHoliday, removeHoliday } from '../../../desk/duty/change-holidays.ts';
import type { DutyParts, Planner } from '../../../desk/duty/duty-parts.ts';
import { readDuty, type Duty } from '../../../desk/duty/read-duty.ts';
import { removeShift } from '../../../desk/duty/remove-shift.ts';
import type { Span } from '../../../domain/duty/shift.ts';
import { err, ok } from '../../../domain/result.ts';
import type { z } from 'zod';
import {
  addHolidaySchema,
  addShiftSchema,
  byDaySchema,
  dutyQuerySchema,
  dutySchema,
} from '../contract/duty.ts';
import { byIdSchema, doneSchema } from '../contract/page.ts';
import type { ApiError } from './api-error.ts';
import { apiRoute, type ApiRoute, type Caller } from './api-route.ts';

const DONE = { done: true } as const;

/** As much of the rota as is listed at once. */
const LONGEST_LIST_MS = 93 * 24 * 60 * 60 * 1000;

/** The rota: who is on duty, shifts and holidays. */
export function dutyRoutes(parts: DutyParts): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/duty',
      summary: 'Who is on duty now, the shifts and holidays of a span, and the gaps of the next two weeks',
      action: 'duty.read',
      query: dutyQuerySchema,
      output: dutySchema,
      act: async ({ query, caller }) => {
        const span = spanOf(query);
        const ms = span.until.getTime() - span.from.getTime();
        if (ms <= 0 || ms > LONGEST_LIST_MS) return err({ code: 'bad_request', fields: ['query.until'] });
        return ok(shown(await readDuty(parts, span, caller.staff.language)));
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/duty/shifts',
      summary: 'Puts a shift on the rota, and the same one in the weeks after',
      action: 'duty.write',
      body: addShiftSchema,
      output: doneSchema,
      act: async ({ body: { from, until, ...shift }, caller }) => {
        const added = await addShifts(parts, plannerOf(caller), { ...shift, ...spanOf({ from, until }) });
        return added.ok ? ok(DONE) : err(NOT_ADDED[added.error]);
      },
    }),
    apiRoute({
      method: 'DELETE',
      path: '/duty/shifts/:id',
      summary: 'Takes a shift off the rota',
      action: 'duty.write',
      params: byIdSchema,
      output: doneSchema,
      act: async ({ params: { id }, caller }) =>
        (await removeShift(parts, plannerOf(caller), id)) ? ok(DONE) : err({ code: 'not_found' }),
    }),
    apiRoute({
      method: 'POST',
      path: '/duty/holidays',
      summary: 'Enters a holiday that no calendar knows ahead',
      action: 'duty.write',
      body: addHolidaySchema,
      output: doneSchema,
      act: async ({ body, caller }) => {
        await enterHoliday(parts, plannerOf(caller), body);
        return ok(DONE);
      },
    }),
    apiRoute({
      method: 'DELETE',
      path: '/duty/holidays/:on',
      summary: 'Takes a holiday out that staff entered',
      action: 'duty.write',
      params: byDaySchema,
      output: doneSchema,
      act: async ({ params: { on }, caller }) =>
        (await removeHoliday(parts, plannerOf(caller), on)) ? ok(DONE) : err({ code: 'not_found' }),
    }),
  ];
}

const NOT_ADDED: Readonly<Record<NotAdded, ApiError>> = {
  unknown_staff: { code: 'bad_request', fields: ['body.staff'] },
  wrong_span: { code: 'bad_request', fields: ['body.until'] },
  overlaps: { code: 'conflict', reason: 'overlaps' },
};

function plannerOf({ staff }: Caller): Planner {
  return { kind: 'staff', id: staff.id };
}

function spanOf({ from, until }: { readonly from: string; readonly until: string }): Span {
  return { from: new Date(from), until: new Date(until) };
}

function shown({ now, shifts, holidays, gaps }: Duty): z.input<typeof dutySchema> {
  return {
    now: [...now],
    shifts: shifts.map((shift) => ({ ...shift, ...written(shift) })),
    holidays: [...holidays],
    gaps: gaps.map(written),
  };
}

function written({ from, until }: Span): { from: string; until: string } {
  return { from: from.toISOString(), until: until.toISOString() };
}
