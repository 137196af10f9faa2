import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Result } from '../../../domain/result.ts';
import type { Action, Scope } from '../../../domain/staff/permissions.ts';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import type { ApiError } from './api-error.ts';

/** Who calls: a member of staff in a session, or nobody yet. */
export interface Caller {
  readonly staff: StaffMember;
  /** Id of the session. */
  readonly session: string;
  /** Whether something is owed before the desk is open: a password of their own, a second factor. */
  readonly isEnrolling?: boolean;
}

/** What a route gets: who calls and on which cases they may do it, and the checked input. */
export interface ApiCall<Params, Query, Body> {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly req: IncomingMessage;
  /** For a cookie or a stream; the answer itself is what `act` gives back. */
  readonly res: ServerResponse;
  /** Aborted when the server is to stop. */
  readonly stopping: AbortSignal;
}

interface Shape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`: `/cases/:id/take`. */
  readonly path: string;
  /** One line for the description of the API. */
  readonly summary: string;
  /** Open also to who still has to enrol. */
  readonly isForEnrolling?: boolean;
  /** Asked for by the page by itself, such as a stream: it does not keep a session open that was left alone. */
  readonly isBackground?: boolean;
}

/** Input and output of a route. What is not given is empty. */
interface Schemas<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
> {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly output: Output;
}

/** What a route answers with when it writes the response itself: a stream of events, a file. */
export const ANSWERED = Symbol('answered');

/** A route of the API, with its types gone: what the server mounts and the description lists. */
export interface ApiRoute extends Shape, Schemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  /** What the caller must be allowed to do. `open` is for who is not signed in yet. */
  readonly action: Action | 'open';
  act(call: AnyCall): Promise<Result<unknown, ApiError>>;
}

/** A call of any route: of an open one nobody is the caller. */
export type AnyCall = Omit<ApiCall<unknown, unknown, unknown>, 'caller' | 'scope'> &
  Partial<Pick<ApiCall<unknown, unknown, unknown>, 'caller' | 'scope'>>;

/**
 * Defines a route for members of staff who may do `action`. `act` is called only when they may on some case at least;
 * whether `scope` covers the case at hand is for the desk to say.
 */
export function apiRoute<
  Output extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  route: Shape &
    Schemas<Params, Query, Body, Output> & {
      readonly action: Action;
      act(
        call: ApiCall<z.output<Params>, z.output<Query>, z.output<Body>>,
      ): Promise<Result<z.input<Output> | typeof ANSWERED, ApiError>>;
    },
): ApiRoute {
  return route;
}

/** Defines a route for anybody: to sign in. There is no caller and no scope. */
export function openRoute<Output extends z.ZodType, Body extends z.ZodType = z.ZodUndefined>(
  route: Shape &
    Schemas<z.ZodUndefined, z.ZodUndefined, Body, Output> & {
      act(
        call: Omit<ApiCall<undefined, undefined, z.output<Body>>, 'caller' | 'scope'>,
      ): Promise<Result<z.input<Output>, ApiError>>;
    },
): ApiRoute {
  return { ...route, action: 'open' };
}
