/** Who did something: a member of staff, somebody on duty by SMS, or the service itself. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'phone'; readonly id: string }
  | { readonly kind: 'service' };

/**
 * Something that somebody did or read, for the audit. It is written into the document it is about, in the same write
 * as the act itself, and chained into the audit from there; its id makes that happen once.
 */
export interface Act {
  readonly id: string;
  readonly at: Date;
  readonly by: Actor;
  /** What was done: `case.take`, `case.read`, `staff.disable`. */
  readonly action: string;
  /** What it was done to: `case:<id>`, `staff:<id>`, `contact:<id>`. */
  readonly subject: string;
  /** Plain words of a closed kind, such as `P2 to P1`: never anything personal. */
  readonly detail?: string;
}
