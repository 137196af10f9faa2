import { z } from 'zod';
import { personSchema } from './cases.ts';
import { timeSchema } from './page.ts';

const daySchema = z.iso.date();

/** The query of `GET /duty`: the span of which the shifts are listed, three months at most. */
export const dutyQuerySchema = z.object({ from: timeSchema, until: timeSchema });

/** `GET /duty`: who is on duty now in the order in which they are alerted, and the shifts of a span. */
export const shiftSchema = z.object({
  id: z.string(),
  staff: personSchema,
  from: timeSchema,
  until: timeSchema,
  /** 1 is alerted first; a supervisor comes after all of them. */
  place: z.number().int().min(1).max(9),
});
export type Shift = z.infer<typeof shiftSchema>;

export const dutySchema = z.object({
  now: z.array(z.object({ name: z.string(), place: z.number().int(), isReachable: z.boolean() })),
  shifts: z.array(shiftSchema),
  /** `entered`: by staff, who can take it out again; the others come with the country. */
  holidays: z.array(z.object({ on: daySchema, name: z.string(), entered: z.boolean() })),
  /** Spans of the next two weeks in which nobody is on duty. */
  gaps: z.array(z.object({ from: timeSchema, until: timeSchema })),
});

/** `POST /duty/shifts`; `repeatWeeks` makes the same shift again in the weeks after. */
export const addShiftSchema = z.object({
  staff: z.string(),
  from: timeSchema,
  until: timeSchema,
  place: z.number().int().min(1).max(9),
  repeatWeeks: z.number().int().min(0).max(26).default(0),
});

/** `POST /duty/holidays`: a day that no calendar knows ahead. It is taken out by `DELETE /duty/holidays/:on`. */
export const addHolidaySchema = z.object({ on: daySchema, name: z.string().trim().min(1).max(80) });
export const byDaySchema = z.object({ on: daySchema });
