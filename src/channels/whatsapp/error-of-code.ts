import type { SendError } from '../channel.ts';

/** Meta's "Error codes" page of the Cloud API, by what the sender can do about each. */
const CODES: Readonly<Record<Exclude<SendError, 'rejected'>, readonly number[]>> = {
  throttled: [4, 80_007, 130_429, 131_048, 131_056, 133_016],
  provider_down: [1, 2, 131_000, 131_016, 131_053, 131_057, 133_004],
  bad_credentials: [0, 3, 10, 190, 368, 131_005, 131_031, 131_042, 133_010],
  window_closed: [131_047],
  opted_out: [131_050],
  bad_address: [131_021, 131_026, 131_030],
};

/** 200 to 299 say that a permission was not granted or was taken away. */
const isPermission = (code: number) => code >= 200 && code <= 299;

const byCode = new Map(
  Object.entries(CODES).flatMap(([error, codes]) => codes.map((code) => [code, error as SendError])),
);

/** The class of an error code of the Cloud API; `undefined` for the rest, which the HTTP status decides. */
export function errorOfCode(code: number): SendError | undefined {
  return isPermission(code) ? 'bad_credentials' : byCode.get(code);
}
