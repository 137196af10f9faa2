/** Why a call gave nothing. `offline`: no answer came; `broken`: the service failed; the rest is as it was refused. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'broken' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly reason: string | null;
      readonly fields: readonly string[];
    };

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Whether somebody else was first, so that it is to be read again. */
export function isConflict(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.code === 'conflict';
}
