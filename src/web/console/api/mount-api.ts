import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { err, ok, type Result } from '../../../domain/result.ts';
import { scopeOf } from '../../../domain/staff/permissions.ts';
import { errorAnswer, jsonAnswer, sendAnswer, type Answer } from '../../answer.ts';
import { readRawBody } from '../../read-raw-body.ts';
import type { Call, Route } from '../../route.ts';
import { API_ERROR_STATUS, type ApiError } from './api-error.ts';
import { ANSWERED, type AnyCall, type ApiRoute, type Caller } from './api-route.ts';

export const API_ROOT = '/api/v1';

/** What the API needs of the accounts. */
export interface Gate {
  /**
   * Whose session a request belongs to; undefined when there is none that holds. A request that the page made by
   * itself does not keep the session open.
   */
  callerOf(req: IncomingMessage, isBackground: boolean): Promise<Caller | undefined>;
  /** Whether a request that changes something comes from a page of ours: its origin, its site, and its token. */
  isOurs(req: IncomingMessage, isSignedIn: boolean): boolean;
}

/**
 * The routes of the API for the listener. In this order, each refused as early as it can be: a request from elsewhere,
 * nobody signed in, somebody who has to enrol first, a role that may not, input that is not as described. What is no
 * route is forbidden, whatever is asked for: a route that was forgotten is not there.
 */
export function mountApi(routes: readonly ApiRoute[], gate: Gate): Route[] {
  return [...routes.map((route) => mounted(route, gate)), NO_ROUTE];
}

const NO_ROUTE: Route = {
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  path: `${API_ROOT}/*`,
  handle: ({ res }) => {
    sendAnswer(res, errorAnswer('forbidden'));
    return Promise.resolve();
  },
};

function mounted(route: ApiRoute, gate: Gate): Route {
  return {
    methods: [route.method],
    path: `${API_ROOT}${route.path}`,
    handle: async (call) => {
      const result = await answer(route, gate, call);
      if (result !== ANSWERED) sendAnswer(call.res, result);
    },
  };
}

async function answer(route: ApiRoute, gate: Gate, call: Call): Promise<Answer | typeof ANSWERED> {
  const result = await perform(route, gate, call);
  if (!result.ok) return jsonAnswer(API_ERROR_STATUS[result.error.code], result.error);
  return result.value === ANSWERED ? ANSWERED : jsonAnswer(200, route.output.parse(result.value));
}

async function perform(route: ApiRoute, gate: Gate, call: Call): Promise<Result<unknown, ApiError>> {
  if (route.method !== 'GET' && !gate.isOurs(call.req, route.action !== 'open'))
    return err({ code: 'forbidden' });
  const allowed = await callerFor(route, gate, call.req);
  if (!allowed.ok) return allowed;
  const input = await readInput(route, call);
  if (!input.ok) return input;
  const { req, res, stopping } = call;
  return route.act({ ...allowed.value, ...input.value, req, res, stopping });
}

/** Who calls and on which cases they may; nobody for an open route. */
async function callerFor(
  { action, isBackground = false, isForEnrolling = false }: ApiRoute,
  gate: Gate,
  req: IncomingMessage,
): Promise<Result<Pick<AnyCall, 'caller' | 'scope'>, ApiError>> {
  if (action === 'open') return ok({});
  const caller = await gate.callerOf(req, isBackground);
  if (caller === undefined) return err({ code: 'not_signed_in' });
  if (caller.isEnrolling === true && !isForEnrolling) return err({ code: 'forbidden', reason: 'enrol' });
  const scope = scopeOf(action, caller.staff.role);
  return scope === undefined ? err({ code: 'forbidden' }) : ok({ caller, scope });
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

async function readInput(route: ApiRoute, { req, params }: Call): Promise<Result<Input, ApiError>> {
  const body = route.body === undefined ? ok(undefined) : await readJson(req);
  if (!body.ok) return body;
  const given = { params, query: queryOf(req), body: body.value };
  const fields: string[] = [];
  const check = (part: keyof Input): unknown => {
    const schema: z.ZodType | undefined = route[part];
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(given[part]);
    if (parsed.success) return parsed.data;
    fields.push(...parsed.error.issues.map(({ path }) => [part, ...path].join('.')));
    return undefined;
  };
  const input = { params: check('params'), query: check('query'), body: check('body') };
  return fields.length === 0 ? ok(input) : err({ code: 'bad_request', fields });
}

function queryOf(req: IncomingMessage): Record<string, string> {
  return Object.fromEntries(new URL(req.url ?? '/', 'http://lakana').searchParams);
}

async function readJson(req: IncomingMessage): Promise<Result<unknown, ApiError>> {
  const body = await readRawBody(req);
  if (!body.ok) return err({ code: body.error === 'too_large' ? 'too_large' : 'bad_request' });
  try {
    return ok(JSON.parse(Buffer.from(body.value).toString('utf8')));
  } catch {
    return err({ code: 'bad_request' });
  }
}
