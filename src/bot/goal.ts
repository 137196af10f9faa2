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
  | 'call-back'
  | 'pass-on'
  | 'withdraw'
  | 'person'
  | 'exit'
  | 'offer'
  | 'travel'
  | 'resume'
  | 'meant'
  | 'pin'
  | 'return'
  | 'add'
  | 'reach'
  | 'safe_word';

/** The dialog to go to, with what it is told at its beginning; `back` is the one that was set aside. */
export interface Goal {
  readonly dialog: DialogId | 'back';
  readonly options?: object;
}
