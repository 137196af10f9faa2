import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestDesk, type TestDesk } from '#tests/support/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.add('awa', 'agent');
});
afterAll(() => desk.close());

interface Operation {
  readonly summary: string;
  readonly security: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

async function description(): Promise<Document> {
  const browser = await desk.browserOf('awa');
  const { status, body } = await browser.call('GET', '/openapi.json');
  expect(status).toBe(200);
  return body;
}

test('every route is described, and nothing else', async () => {
  const { openapi, paths } = await description();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = desk.api.routes.map(
    ({ method, path }) => `${method} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(described.sort()).toEqual(routes.sort());
});

test('each says who may, what it takes and every status that it may answer with', async () => {
  const { paths } = await description();
  const change = paths['/api/v1/staff/{id}']?.['patch'];
  expect(change).toMatchObject({
    description: 'staff.write: admin.',
    security: [{ session: [], token: [] }],
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    requestBody: { required: true },
  });
  expect(Object.keys(change?.responses ?? {})).toEqual([
    '200',
    ...['400', '401', '403', '404', '405', '408', '409', '413', '429', '431', '500', '503'],
  ]);
  expect(paths['/api/v1/session']?.['post']).toMatchObject({ security: [], description: 'For anybody.' });
  expect(paths['/api/v1/audit']?.['get']?.parameters).toContainEqual(
    expect.objectContaining({ name: 'limit', in: 'query', required: false }),
  );
});

test('every reference leads somewhere', async () => {
  const document = await description();
  const references = JSON.stringify(document).match(/"#\/[^"]+"/g) ?? [];
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) {
    const steps = reference.slice(3, -1).split('/');
    const found = steps.reduce<unknown>(
      (part, step) => (part as Readonly<Record<string, unknown>> | undefined)?.[step],
      document,
    );
    expect([reference, typeof found]).toEqual([reference, 'object']);
  }
});
