import { z } from 'zod';

/** Days of the week as RFC 5545 and HSDS write them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Hours that come again every week. A range that closes before it opens goes on into the next day. */
export const scheduleSchema = z
  .strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1),
    opens: timeOfDaySchema.refine((time) => time !== '24:00', 'the day begins at 00:00'),
    /** HSDS ends a day at 23:59. */
    closes: timeOfDaySchema.transform((time) => (time === '23:59' ? '24:00' : time)),
    /** Whether it is kept on a public holiday too. */
    onHolidays: z.boolean(),
  })
  .refine(({ opens, closes }) => opens !== closes, { path: ['closes'], message: 'it is never open' });

export type Schedule = z.infer<typeof scheduleSchema>;
