/**
 * What a date in a message means, without asking what day it is: a string in the manner of TIMEX3, so that the same
 * words always give the same value. `resolveDate` turns it into days for the day on which it was said.
 *
 * | value | example | meaning |
 * |---|---|---|
 * | day, month, year | `2021-06-21` `2021-06` `2019` | as in ISO 8601 |
 * | without its year | `XXXX-03-12` `XXXX-03` | 12 March, March |
 * | day of the week | `XXXX-WXX-4` | a Thursday (Monday is 1) |
 * | the next, the last | `XXXX-WXX-4>` `XXXX-03<` | the first after, the last before the day of the message |
 * | counted in the calendar | `day-1` `week+1` `month-1` `year+0` | yesterday, next week, last month, this year |
 * | a weekend | `weekend+0` `weekend-1` | of this week, of the last |
 * | counted from now | `now-P3D` `now+PT2H` | three days ago, in two hours |
 * | with a time | `day-1TEV` `XXXX-WXX-1T08:30` | a part of the day or a time of the clock |
 * | a time alone | `T08:30` `TMO` | |
 * | a length | `P3M` `PT1H30M` | as in ISO 8601 |
 * | from … to … | `now-P3M/now` `2019/now` `now/now+P3D` | since three months, since 2019, within three days |
 *
 * Parts of the day: `TMO` morning, `TMI` noon, `TAF` afternoon, `TEV` evening, `TNI` night.
 */
export type DateValue = string;

/** A part of the day in a `DateValue`. */
export type DayPart = 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI';
