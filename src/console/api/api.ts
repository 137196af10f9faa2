import type { Answer, Failure } from './answer.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls of `/api/v1`. What is answered has the shape of the contract of its address. */
export interface Api {
  readonly get: Get;
  /** As `get`, for what the page asks by itself: it does not keep the session open. */
  readonly look: Get;
  readonly send: <T>(method: Exclude<Method, 'GET'>, path: string, body?: unknown) => Promise<Answer<T>>;
}

export type Get = <T>(path: string, query?: Query) => Promise<Answer<T>>;

export type Query = Readonly<Record<string, string | number | null | undefined>>;

export interface ApiParts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** The token of the session, for calls that change something. */
  readonly token: () => string;
  /** The session has ended. */
  readonly onSignedOut: () => void;
  /** Whether the last call got through. */
  readonly onReach: (reached: boolean) => void;
}

/** Under the address of the page, so that it works behind a proxy under a path of its own. */
export const API_ROOT = 'api/v1';

type Headers = Readonly<Record<string, string>>;

const BY_ITSELF: Headers = { 'X-Lakana-Background': '1' };

export function createApi(parts: ApiParts): Api {
  const call = async <T>(
    method: Method,
    path: string,
    body?: unknown,
    own: Headers = {},
  ): Promise<Answer<T>> => {
    const init: RequestInit = {
      method,
      headers: { ...headersOf(method, parts.token()), ...own },
      credentials: 'same-origin',
    };
    if (method !== 'GET') init.body = JSON.stringify(body ?? {});
    const response = await parts.fetch(`${API_ROOT}${path}`, init).catch(() => undefined);
    parts.onReach(response !== undefined);
    if (response === undefined) return failed({ kind: 'offline' });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return { ok: true, value: answer as T };
    const failure = refusal(answer);
    if (failure.kind === 'refused' && failure.code === 'not_signed_in') parts.onSignedOut();
    return failed(failure);
  };
  return {
    get: (path, query = {}) => call('GET', `${path}${queryText(query)}`),
    look: (path, query = {}) => call('GET', `${path}${queryText(query)}`, undefined, BY_ITSELF),
    send: (method, path, body) => call(method, path, body),
  };
}

/** `?a=1&b=2` of what is given; nothing when nothing is. */
export function queryText(query: Query): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') given.set(key, String(value));
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

function headersOf(method: Method, token: string): Record<string, string> {
  if (method === 'GET') return { Accept: 'application/json' };
  return { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Lakana-Token': token };
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

function refusal(answer: unknown): Failure {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return { kind: 'broken' };
  const { code, reason, fields } = answer as { code: unknown; reason?: unknown; fields?: unknown };
  if (typeof code !== 'string' || code === 'internal_error' || code === 'unavailable')
    return { kind: 'broken' };
  return {
    kind: 'refused',
    code,
    reason: typeof reason === 'string' ? reason : null,
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [],
  };
}
