import { z } from 'zod';
import { closeCase, reopenCase } from '../../../desk/cases/close-case.ts';
import type { Doer, Refused } from '../../../desk/cases/case-desk.ts';
import { assignCase, takeOnDesk } from '../../../desk/cases/hold-case.ts';
import { judgeLevel } from '../../../desk/cases/judge-level.ts';
import { linkCases, unlinkCases } from '../../../desk/cases/link-cases.ts';
import { revealNumber } from '../../../desk/cases/number-of-case.ts';
import { addNote, addTask, finishTask, setTags } from '../../../desk/cases/write-down.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { scopeOf, type Action } from '../../../domain/staff/permissions.ts';
import {
  addLinkSchema,
  addNoteSchema,
  addTaskSchema,
  assignSchema,
  closeSchema,
  numberSchema,
  setLevelSchema,
  setTagsSchema,
} from '../contract/cases.ts';
import { byIdSchema, doneSchema, idSchema } from '../contract/page.ts';
import { apiRoute, type ApiCall, type ApiRoute } from './api-route.ts';
import type { CaseParts } from './cases/case-texts.ts';

type Act<Body> = (
  doer: Doer,
  id: string,
  body: Body,
  call: ApiCall<{ id: string }, undefined, Body>,
) => Promise<Result<unknown, Refused>>;

/** What staff do to a case. Each answers that it is done; the page reads the case again. */
export function caseActRoutes({ desk }: CaseParts): ApiRoute[] {
  return [
    act('/cases/:id/take', 'Take a case of nobody', 'case.take', (doer, id) => takeOnDesk(desk, doer, id)),
    actWith(
      '/cases/:id/assign',
      'Give a case to a colleague, or to nobody',
      'case.assign',
      assignSchema,
      (doer, id, { to }) => assignCase(desk, doer, id, to),
    ),
    actWith(
      '/cases/:id/level',
      'Give a case another level, with the reason',
      'case.level',
      setLevelSchema,
      (doer, id, body) => judgeLevel(desk, doer, id, body),
    ),
    actWith(
      '/cases/:id/close',
      'Close a case, with the reason',
      'case.close',
      closeSchema,
      (doer, id, body) => closeCase(desk, doer, id, body),
    ),
    act('/cases/:id/reopen', 'Open a closed case again', 'case.close', (doer, id) =>
      reopenCase(desk, doer, id),
    ),
    actWith('/cases/:id/notes', 'Add a note', 'case.write', addNoteSchema, (doer, id, { key, text }) =>
      addNote(desk, doer, id, { id: key, text }),
    ),
    actWith(
      '/cases/:id/tags',
      'Set the tags',
      'case.write',
      setTagsSchema,
      (doer, id, { tags }) => setTags(desk, doer, id, tags),
      'PUT',
    ),
    actWith(
      '/cases/:id/tasks',
      'Add something to do',
      'case.write',
      addTaskSchema,
      (doer, id, { key, text, dueAt, for: who }) =>
        addTask(desk, doer, id, {
          ...{ id: key, text, for: who },
          dueAt: dueAt === null ? null : new Date(dueAt),
        }),
    ),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/tasks/:task/done',
      summary: 'Note that something is done',
      action: 'case.write',
      params: z.object({ id: idSchema, task: idSchema }),
      output: doneSchema,
      act: async ({ caller, scope, params }) =>
        done(await finishTask(desk, { staff: caller.staff.id, scope }, params.id, params.task)),
    }),
    actWith(
      '/cases/:id/links',
      'Link a case with another one, in both',
      'case.write',
      addLinkSchema,
      (doer, id, { other, kind }, { caller }) => {
        const reading = scopeOf('case.read', caller.staff.role) ?? 'own';
        return linkCases(desk, doer, id, { id: other, kind }, reading);
      },
    ),
    apiRoute({
      method: 'DELETE',
      path: '/cases/:id/links/:other',
      summary: 'Take the link between two cases away, in both',
      action: 'case.write',
      params: z.object({ id: idSchema, other: idSchema }),
      output: doneSchema,
      act: async ({ caller, scope, params }) =>
        done(await unlinkCases(desk, { staff: caller.staff.id, scope }, params.id, params.other)),
    }),
    apiRoute({
      method: 'POST',
      path: '/cases/:id/number',
      summary: 'The whole number of a person; asking for it is an act of the audit',
      action: 'case.number',
      params: byIdSchema,
      output: numberSchema,
      act: async ({ caller, scope, params }) => {
        const number = await revealNumber(desk, { staff: caller.staff.id, scope }, params.id);
        return number.ok ? ok({ number: number.value }) : number;
      },
    }),
  ];
}

/** An act that is said by its address alone. */
export function act(
  path: string,
  summary: string,
  action: Action,
  perform: (doer: Doer, id: string) => Promise<Result<unknown, Refused>>,
): ApiRoute {
  return apiRoute({
    ...{ method: 'POST', path, summary, action, params: byIdSchema, output: doneSchema },
    act: async ({ caller, scope, params }) =>
      done(await perform({ staff: caller.staff.id, scope }, params.id)),
  });
}

/** An act that says more. */
export function actWith<Body extends z.ZodType>(
  path: string,
  summary: string,
  action: Action,
  body: Body,
  perform: Act<z.output<Body>>,
  method: 'POST' | 'PUT' = 'POST',
): ApiRoute {
  return apiRoute({
    ...{ method, path, summary, action, params: byIdSchema, body, output: doneSchema },
    act: async (call) =>
      done(
        await perform({ staff: call.caller.staff.id, scope: call.scope }, call.params.id, call.body, call),
      ),
  });
}

function done(result: Result<unknown, Refused>): Result<{ done: true }, Refused> {
  return result.ok ? ok({ done: true }) : result;
}
