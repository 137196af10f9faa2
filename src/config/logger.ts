import { pino, stdTimeFunctions, type DestinationStream } from 'pino';
import type { Log, LogFields } from '../domain/log.ts';
import { errorValues, LOG_VALUES } from './log-values.ts';

/** From which weight on events are written; `silent` writes none. */
export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

const EVENT = /^[a-z][a-z0-9]*([_.][a-z0-9]+){0,8}$/;

/**
 * The log: one JSON object a line with `severity`, `time` (ISO 8601), `event` and the fields of `LogFields`.
 * Only what `LOG_VALUES` allows is written. Everything else is dropped and counted in `dropped`, because a
 * list of what to hide always misses a nested value or a text.
 *
 * @param out where lines go; standard output when not given.
 */
export function createLogger(
  level: LogLevel,
  out: DestinationStream = pino.destination({ dest: 1, sync: true }),
): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ severity: label }) },
      serializers: {},
    },
    out,
  );
  return {
    info: (event, fields) => {
      lines.info(line(event, fields));
    },
    warn: (event, fields) => {
      lines.warn(line(event, fields));
    },
    error: (event, fields) => {
      lines.error(line(event, fields));
    },
  };
}

function line(event: string, { error, ...fields }: LogFields = {}): Record<string, string | number> {
  const given: readonly (readonly [string, unknown])[] = Object.entries(fields);
  const kept = given.flatMap(([name, value]) => {
    const checked = isField(name) ? LOG_VALUES[name](value) : undefined;
    return checked === undefined ? [] : [[name, checked] as const];
  });
  const dropped = given.length - kept.length;
  return {
    event: EVENT.test(event) ? event : 'unnamed',
    ...Object.fromEntries(kept),
    ...(error === undefined ? {} : errorValues(error)),
    ...(dropped === 0 ? {} : { dropped }),
  };
}

function isField(name: string): name is keyof typeof LOG_VALUES {
  return Object.hasOwn(LOG_VALUES, name);
}
