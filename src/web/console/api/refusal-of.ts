import type { ApiError } from './api-error.ts';

/** What the desk says of something that was not done, as the API says it; what is left out stays out. */
export function refusalOf({
  code,
  reason,
}: {
  readonly code: ApiError['code'];
  readonly reason?: string | undefined;
}): ApiError {
  return reason === undefined ? { code } : { code, reason };
}
