/** A span of time; its end is not part of it. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Somebody of the staff is on duty for a while. */
export interface Shift extends Span {
  readonly id: string;
  /** Id of the account. */
  readonly staff: string;
  /** 1 is alerted first. */
  readonly place: number;
}

/** Whether two spans have a moment in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until;
}
