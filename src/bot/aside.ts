/** What is said in passing, before the open question is asked again. */
export interface Aside {
  /** Names it, so that it is not said twice in a row. */
  readonly key: string;
  readonly text: string;
}
