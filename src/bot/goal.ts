/** Every dialog there is, by its id. */
export type DialogId =
  | 'menu'
  | 'language'
  | 'topics'
  | 'numbers'
  | 'report'
  | 'danger'
  | 'consent'
  | 'call-back'
  | 'pass-on'
  | 'withdraw'
  | 'person'
  | 'exit';

/** The dialog to go to, with what it is told at its beginning. */
export interface Goal {
  readonly dialog: DialogId;
  readonly options?: object;
}
