import { z } from 'zod';
import { STAFF_LANGUAGES } from '../staff/staff-member.ts';
import { easterSunday } from './easter.ts';

/** A day of every year, or one that is counted from Easter Sunday. */
const holidaySchema = z.strictObject({
  /** `09-22`. */
  on: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .optional(),
  /** Days after Easter Sunday. */
  afterEaster: z.number().int().min(-60).max(60).optional(),
  name: z.record(z.enum(STAFF_LANGUAGES), z.string().min(1)),
});

/** `country/<id>/holidays.json`: the holidays of every year whose date can be known ahead. */
export const holidaysSchema = z.array(
  holidaySchema.refine(({ on, afterEaster }) => (on === undefined) !== (afterEaster === undefined), {
    message: 'give either on or afterEaster',
  }),
);
export type YearlyHoliday = z.infer<typeof holidaysSchema>[number];

/** A holiday of one year: `on` is a day of the place, `2027-03-29`. */
export interface Holiday {
  readonly on: string;
  readonly name: YearlyHoliday['name'];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The holidays from one day to another, both included, in their order. Days are written `2027-03-29`. */
export function holidaysBetween(yearly: readonly YearlyHoliday[], from: string, until: string): Holiday[] {
  const [first, last] = [yearOf(from), yearOf(until)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => yearly.map((holiday) => ({ on: dayOf(holiday, year), name: holiday.name })))
    .filter(({ on }) => from <= on && on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

function dayOf({ on, afterEaster = 0 }: YearlyHoliday, year: number): string {
  if (on !== undefined) return `${year}-${on}`;
  const at = Date.parse(easterSunday(year)) + afterEaster * DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
