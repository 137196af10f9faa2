/** Every dialog there is, by its id. */
export type DialogId =
  | 'menu'
  | 'language'
  | 'topics'
  | 'numbers'
  | 'report'
  | 'danger'
  | 'consent'
  | 'person'
  | 'exit'
  | 'pin'
  | 'return'
  | 'add'
  | 'reach'
  | 'safe_word';

/** The dialog to go to, with what it is told at its beginning. */
export interface Goal {
  readonly dialog: DialogId;
  readonly options?: object;
}
