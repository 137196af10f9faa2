/**
 * What a log line may say beside its event. The set is closed, and every field is a number or a short name out
 * of our own code: nothing that a person wrote, no number of a person, no secret. The logger checks each value
 * again when it writes, and leaves out what does not look like its field.
 */
export interface LogFields {
  /** A channel's name: `whatsapp`. */
  readonly channel?: string;
  /** A level of triage, `P1` to `P5`. */
  readonly level?: string;
  /** The opaque id of a case; never its return code. */
  readonly caseId?: string;
  /** How many. */
  readonly count?: number;
  /** How long, in milliseconds. */
  readonly ms?: number;
  /** Which attempt, 1 is the first. */
  readonly attempt?: number;
  /** A code of a closed set of ours, or a provider's error code. */
  readonly code?: string;
  /** Why, out of a closed set of ours: `signature`. */
  readonly reason?: string;
  /** The name of a setting; never its value. */
  readonly setting?: string;
  readonly port?: number;
  /** An HTTP status. */
  readonly status?: number;
  readonly method?: string;
  /** The path of a route as we wrote it, `/channels/whatsapp`; never the address that was asked for. */
  readonly route?: string;
  /** The name of a scheduled job. */
  readonly job?: string;
  /** What was thrown. Only its class, its system code and the place in our sources are written. */
  readonly error?: unknown;
}

/** The log. `event` is a constant in snake case, `webhook_refused`: never a sentence, never made of values. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
