import { describe, expect, it, test } from '@jest/globals';
import { hashOf, parseRoute } from '#src/console/route/route.ts';

test.each([
  ['', [], {}],
  ['#', [], {}],
  ['#/queue', ['queue'], {}],
  ['#/queue?level=P1&owner=me', ['queue'], { level: 'P1', owner: 'me' }],
  ['#/cases/a%3Ab?view=why', ['cases', 'a:b'], { view: 'why' }],
  ['#//queue/', ['queue'], {}],
  ['#/cases/%E0%A4%A', ['cases', '%E0%A4%A'], {}],
])('%j is a route', (hash, path, query) => {
  expect(parseRoute(hash)).toEqual({ path, query });
});

describe('the address of a route', () => {
  it('leads back to it, with what is empty left out', () => {
    const hash = hashOf(['cases', 'a/b:c'], { view: 'why', level: '', region: undefined });
    expect(hash).toBe('#/cases/a%2Fb%3Ac?view=why');
    expect(parseRoute(hash)).toEqual({ path: ['cases', 'a/b:c'], query: { view: 'why' } });
  });
});
