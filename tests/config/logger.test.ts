import { describe, expect, it, test } from '@jest/globals';
import { createLogger } from '#src/config/logger.ts';
import type { Log, LogFields } from '#src/domain/log.ts';

/** A log whose lines are kept, read back as objects. */
function keptLog(level: 'info' | 'warn' | 'error' | 'silent' = 'info'): {
  log: Log;
  lines: Record<string, unknown>[];
} {
  const lines: Record<string, unknown>[] = [];
  const write = (text: string): void => void lines.push(JSON.parse(text) as Record<string, unknown>);
  return { log: createLogger(level, { write }), lines };
}

/** Fields as a careless caller would get them past the types. */
function careless(fields: Record<string, unknown>): LogFields {
  return fields;
}

function causedBy(error: unknown): LogFields {
  return { error };
}

describe('the log', () => {
  it('writes the event, its weight, its time and the fields that are allowed', () => {
    const { log, lines } = keptLog();
    log.warn('webhook_refused', { route: '/channels/whatsapp', reason: 'signature', status: 401, ms: 3 });
    expect(lines).toEqual([
      {
        severity: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        event: 'webhook_refused',
        route: '/channels/whatsapp',
        reason: 'signature',
        status: 401,
        ms: 3,
      },
    ]);
  });

  it('writes every field of the type', () => {
    const { log, lines } = keptLog();
    const fields: Required<Omit<LogFields, 'error'>> = {
      channel: 'twilio-sms',
      level: 'P1',
      caseId: '018f2c6a-2f0e-7c2b-9d0c-1234567890ab',
      count: 12,
      ms: 250,
      attempt: 2,
      code: '131047',
      reason: 'signature',
      setting: 'MONGODB_URI',
      port: 3978,
      status: 503,
      method: 'POST',
      route: '/api/v1/cases/:id',
      job: 'retention',
    };
    log.info('everything', fields);
    expect(lines[0]).toMatchObject({ ...fields });
    expect(lines[0]).not.toHaveProperty('dropped');
  });

  test.each([
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ] as const)('at %s writes %j', (level, written) => {
    const { log, lines } = keptLog(level);
    log.info('one');
    log.warn('two');
    log.error('three');
    expect(lines.map(({ severity }) => severity)).toEqual(written);
  });
});

describe('what the log drops', () => {
  const name = 'Fatoumata Canary';
  const phone = '+22376123456';
  const token = 'EAAG.canary-token';
  const dropped: readonly [because: string, fields: Record<string, unknown>][] = [
    ['a field that is not in the list', { text: name }],
    ['a value nested in a field that is', { code: { text: name } }],
    ['a list in a field that is', { code: [phone] }],
    ['a nested field', { message: { content: { text: name } } }],
    ['a phone number as a code', { code: phone }],
    ['a phone number without its plus', { code: '22376123456' }],
    ['a phone number as a number', { count: 22_376_123_456 }],
    ['a local phone number as a number', { count: 76_123_456 }],
    ['a phone number as a case', { caseId: '22376123456' }],
    ['an address as a case', { caseId: `tel:${phone}` }],
    ['a sentence as a reason', { reason: `sent by ${name}` }],
    ['a query string in a route', { route: `/channels/kannel?token=${token}` }],
    ['a phone number in a route', { route: '/people/22376123456' }],
    ['an address as a channel', { channel: `whatsapp:${phone}` }],
    ['a value of a setting', { setting: `KANNEL_TOKEN=${token}` }],
    ['a line break, which would make a line of its own', { reason: `x\n{"event":"${name}"}` }],
    ['a name of the prototype', { constructor: name }],
    ['not a number', { count: Number.NaN }],
  ];
  test.each(dropped)('%s', (_because, fields) => {
    const { log, lines } = keptLog();
    log.info('something', careless(fields));
    expect(lines).toEqual([{ severity: 'info', time: expect.anything(), event: 'something', dropped: 1 }]);
  });

  it('the name of an event that is a sentence', () => {
    const { log, lines } = keptLog();
    log.info(`received ${name} ${phone}`);
    expect(lines[0]).toMatchObject({ event: 'unnamed' });
  });
});

/** An error whose stack was looked at, and so written down, before its message was changed. */
function withOtherMessage(error: Error): Error {
  return Object.assign(error, { stack: error.stack, message: 'zzz' });
}

describe('what the log says of an error', () => {
  it('its class, its system code and the place in our sources', () => {
    const { log, lines } = keptLog();
    let thrown: unknown;
    try {
      createLogger('loud' as 'info');
    } catch (error) {
      thrown = error;
    }
    log.error('broken', { error: Object.assign(new TypeError('x'), { code: 'ECONNREFUSED' }) });
    log.error('broken', causedBy(thrown));
    expect(lines[0]).toMatchObject({ error: 'TypeError', errorCode: 'ECONNREFUSED' });
    expect(lines[1]).toMatchObject({
      error: 'Error',
      place: expect.stringMatching(/^src\/config\/logger\.ts:\d+$/),
    });
  });

  const secret = 'canary';
  const errors: readonly [because: string, error: unknown][] = [
    ['a message', new Error(secret)],
    ['a message of many lines that looks like a stack', new Error(`x\n    at f (/src/${secret}.ts:1:1)`)],
    ['a message that was changed', withOtherMessage(new Error(`/src/${secret}.ts:1:1`))],
    ['a cause', new Error('x', { cause: new Error(secret) })],
    ['a property', Object.assign(new Error('x'), { response: { body: secret } })],
    ['a name', Object.assign(new Error('x'), { name: secret })],
    ['a code', Object.assign(new Error('x'), { code: secret })],
    ['several errors', new AggregateError([new Error(secret)], secret)],
    ['a text that was thrown', secret],
    ['an object that was thrown', { message: secret, name: secret, stack: secret }],
  ];
  test.each(errors)('and nothing of %s', (_because, error) => {
    const { log, lines } = keptLog();
    log.error('broken', { error });
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});
