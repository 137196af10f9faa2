/** Everything that a call of the API can be refused for, and its status. */
export const API_ERROR_STATUS = {
  bad_request: 400,
  not_signed_in: 401,
  wrong_sign_in: 401,
  forbidden: 403,
  not_found: 404,
  /** Somebody else was first: read it again. */
  conflict: 409,
  /** It is not the time for it: the state of things does not allow it. */
  not_now: 409,
  too_large: 413,
  too_many: 429,
} as const;

export type ApiErrorCode = keyof typeof API_ERROR_STATUS;

/** Why a call was refused. */
export interface ApiError {
  readonly code: ApiErrorCode;
  /** The fields that are wrong, as paths: `body.text`. */
  readonly fields?: readonly string[];
  /** Which rule of the desk said no, as a key for the page to say in words: `no_consent`, `taken_by_other`. */
  readonly reason?: string;
}
