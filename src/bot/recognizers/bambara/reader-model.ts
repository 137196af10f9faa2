import library from '@microsoft/recognizers-text';
import type { Token } from '../../../domain/language/tokenize.ts';
import { answerWords } from '../answer-words.ts';

/** What a reader found: its first and last word, both included. */
export interface Reading {
  readonly first: number;
  readonly last: number;
  readonly resolution: Readonly<Record<string, unknown>>;
  /** A narrower name than that of the model: "datetimeV2.date". */
  readonly typeName?: string;
}

export type Read = (text: string, words: readonly Token[], now: Date) => readonly Reading[];

/**
 * A model of the library (`IModel`) over one of our readers of Bambara. As the library does, `end` is the place of
 * the last character, which is included.
 */
export class ReaderModel {
  readonly modelTypeName: string;
  readonly #read: Read;

  constructor(modelTypeName: string, read: Read) {
    this.modelTypeName = modelTypeName;
    this.#read = read;
  }

  /** `now` is the day on which a date was said; only the model of dates asks for it. */
  parse(text: string, now: Date = new Date()): library.ModelResult[] {
    const words = answerWords(text);
    return this.#read(text, words, now).map(({ first, last, resolution, typeName }) => {
      const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
      return Object.assign(new library.ModelResult(), {
        text: text.slice(start, end),
        start,
        end: end - 1,
        typeName: typeName ?? this.modelTypeName,
        resolution: { ...resolution },
      });
    });
  }
}
