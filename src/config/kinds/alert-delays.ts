import { z } from 'zod';
import type { Kind } from '../setting.ts';

/** The levels of triage on which somebody is alerted. */
export const ALERTED_LEVELS = ['P1', 'P2', 'P3'] as const;
export type AlertedLevel = (typeof ALERTED_LEVELS)[number];

/** Milliseconds for each alerted level: until the next person is alerted, or until a human must have answered. */
export type AlertDelays = Readonly<Record<AlertedLevel, number>>;

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 } as const;
const LONGEST_MS = 7 * 24 * UNIT_MS.h;

/** A delay for every alerted level: `P1=5m,P2=4h,P3=24h`. A level left out would be a case nobody is told of. */
export const alertDelays: Kind<AlertDelays> = {
  schema: z.string().transform((text, context) => {
    const delays = readDelays(text);
    if (delays !== undefined) return delays;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
  expects: 'a time for each of P1, P2 and P3, in s, m or h, from 1s to 168h: P1=5m,P2=4h,P3=24h',
};

function readDelays(text: string): AlertDelays | undefined {
  const parts = text.split(',').map((part) => /^\s*(P[123])\s*=\s*([0-9]{1,6})([smh])\s*$/.exec(part));
  const delays = new Map(parts.map((part) => [part?.[1], milliseconds(part?.[2], part?.[3])]));
  const [P1, P2, P3] = ALERTED_LEVELS.map((level) => delays.get(level));
  if (parts.length !== ALERTED_LEVELS.length || P1 === undefined || P2 === undefined || P3 === undefined) {
    return undefined;
  }
  return { P1, P2, P3 };
}

function milliseconds(count: string | undefined, unit: string | undefined): number | undefined {
  if (unit !== 's' && unit !== 'm' && unit !== 'h') return undefined;
  const ms = Number(count) * UNIT_MS[unit];
  return ms > 0 && ms <= LONGEST_MS ? ms : undefined;
}
