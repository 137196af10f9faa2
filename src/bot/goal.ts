/** Every dialog there is, by its id. */
export type DialogId =
  | 'menu'
  | 'language'
  | 'topics'
  | 'learn'
  | 'quiz'
  | 'story'
  | 'tips'
  | 'numbers'
  | 'report'
  | 'danger'
  | 'consent'
  | 'person'
  | 'exit'
  | 'offer'
  | 'travel';

/** The dialog to go to, with what it is told at its beginning. */
export interface Goal {
  readonly dialog: DialogId;
  readonly options?: object;
}
