/** Something that is done by the calendar; harmless when it is done once more. */
export interface Job {
  readonly name: string;
  /** How often, as agenda reads it: `1 hour`. */
  readonly every: string;
  run(): Promise<void>;
}
