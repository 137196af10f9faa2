import { z } from 'zod';
import { ok } from '../../../domain/result.ts';
import { scopeOf } from '../../../domain/staff/permissions.ts';
import { ROLES } from '../../../domain/staff/role.ts';
import { ERROR_STATUS } from '../../answer.ts';
import { API_ERROR_STATUS } from './api-error.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { API_ROOT } from './mount-api.ts';

/** A part of an OpenAPI document. */
type Part = Readonly<Record<string, unknown>>;

/** Every status with which an error is answered, with the codes that come with it. */
const ERRORS = Object.entries({ ...ERROR_STATUS, ...API_ERROR_STATUS });

const ERROR_SCHEMA = z.object({
  code: z.enum(ERRORS.map(([code]) => code)),
  fields: z.array(z.string()).optional(),
  reason: z.string().optional(),
});

/** The description of some routes, served to members of staff at `/openapi.json`: it describes itself as well. */
export function describedRoutes(routes: readonly ApiRoute[]): ApiRoute[] {
  const description = apiRoute({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    action: 'self.read',
    output: z.record(z.string(), z.unknown()),
    act: () => Promise.resolve(ok(document)),
  });
  const all = [...routes, description];
  const document = describeApi(all);
  return all;
}

/** An OpenAPI 3.1 document of some routes: input and output are the very schemas by which they are checked. */
export function describeApi(routes: readonly ApiRoute[]): Record<string, unknown> {
  const paths = new Map<string, Record<string, Part>>();
  for (const route of routes) {
    const path = API_ROOT + route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths.set(path, { ...paths.get(path), [route.method.toLowerCase()]: operationOf(route) });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lakana, the desk', version: '1' },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Error: schemaOf(ERROR_SCHEMA, 'output') },
      responses: Object.fromEntries(
        [...new Set(ERRORS.map(([, status]) => status))].map((status) => [
          `Error${status}`,
          { description: codesOf(status), content: json({ $ref: '#/components/schemas/Error' }) },
        ]),
      ),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-lakana' },
        token: { type: 'apiKey', in: 'header', name: 'X-Lakana-Token' },
      },
    },
  };
}

function operationOf(route: ApiRoute): Part {
  const isOpen = route.action === 'open';
  const changes = route.method !== 'GET';
  const statuses = [...new Set(ERRORS.map(([, status]) => status))];
  return {
    summary: route.summary,
    description: mayText(route),
    security: isOpen ? [] : [{ session: [], ...(changes ? { token: [] } : {}) }],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: json(schemaOf(route.body, 'input')) } }),
    responses: {
      200: { description: 'Done', content: json(schemaOf(route.output, 'output')) },
      ...Object.fromEntries(
        statuses.map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
      ),
    },
  };
}

/** Who may, out of the table of permissions. */
function mayText({ action }: ApiRoute): string {
  if (action === 'open') return 'For anybody.';
  const may = ROLES.flatMap((role) => {
    const scope = scopeOf(action, role);
    return scope === undefined ? [] : [scope === 'any' ? role : `${role} (${scope})`];
  });
  return `${action}: ${may.join(', ')}.`;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Part[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    readonly properties?: Part;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** Inside an OpenAPI 3.1 document a schema is of JSON Schema 2020-12 without saying so. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Part {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function json(schema: Part): Part {
  return { 'application/json': { schema } };
}

function codesOf(status: number): string {
  return ERRORS.filter(([, other]) => other === status)
    .map(([code]) => code)
    .join(', ');
}
