/** What is recognised in an answer, by the names of the library's models. */
export type FindKind = 'number' | 'ordinal' | 'age' | 'money' | 'date' | 'yes-no' | 'phone';

/** One find: the words, where they are (UTF-16, end excluded), and the resolution in the library's own shape. */
export interface Find {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "number", "ordinal", "age", "currency", "datetimeV2.date", "boolean", "phonenumber". */
  readonly typeName: string;
  readonly resolution: Readonly<Record<string, unknown>>;
}
