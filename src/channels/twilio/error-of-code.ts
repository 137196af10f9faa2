import type { SendError } from '../channel.ts';

/** Twilio's "Error and Warning Dictionary", by what the sender can do about each. */
const CODES: Readonly<Record<Exclude<SendError, 'rejected'>, readonly number[]>> = {
  throttled: [14_107, 20_429, 21_611, 63_018],
  provider_down: [20_500, 21_730, 63_012],
  bad_credentials: [10_001, 20_003, 20_005, 63_007],
  window_closed: [63_016],
  opted_out: [21_610],
  bad_address: [21_211, 21_214, 21_217, 21_265, 21_612, 21_614, 21_635, 63_003, 63_015, 63_024],
};

const byCode = new Map(
  Object.entries(CODES).flatMap(([error, codes]) => codes.map((code) => [code, error as SendError])),
);

/** The class of an error code of Twilio's; `undefined` for the rest, which the HTTP status decides. */
export function errorOfCode(code: number): SendError | undefined {
  return byCode.get(code);
}
