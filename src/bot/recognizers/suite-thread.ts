import { parentPort, type MessagePort } from 'node:worker_threads';
import suite from '@microsoft/recognizers-text-suite';
import type { Find, FindKind } from './find.ts';

/** The body of the thread in which the recognizers of Microsoft run; `suite.ts` starts it and speaks to it. */

export interface SuiteQuestion {
  readonly kind: FindKind;
  readonly text: string;
  /** When the text was said. */
  readonly now: Date;
  readonly answer: MessagePort;
}

const FRENCH = 'fr-fr';

type Results = ReturnType<typeof suite.recognizeNumber>;

parentPort?.on('message', ({ kind, text, now, answer }: SuiteQuestion) => {
  const finds = results(kind, text, now).map(({ start, end, typeName, resolution }): Find => ({
    // The library's end is the last character; some of its texts are in lower case.
    text: text.slice(start, end + 1),
    start,
    end: end + 1,
    typeName,
    resolution: (resolution as Readonly<Record<string, unknown>> | undefined) ?? {},
  }));
  answer.postMessage(finds);
  answer.close();
});

function results(kind: FindKind, text: string, now: Date): Results {
  switch (kind) {
    case 'number':
      return suite.recognizeNumber(text, FRENCH);
    case 'ordinal':
      return suite.recognizeOrdinal(text, FRENCH);
    case 'age':
      return suite.recognizeAge(text, FRENCH);
    case 'money':
      return suite.recognizeCurrency(text, FRENCH);
    case 'date':
      return suite.recognizeDateTime(text, FRENCH, suite.DateTimeOptions.None, asLocal(now));
    case 'yes-no':
      return suite.recognizeBoolean(text, FRENCH);
    case 'phone':
      return suite.recognizePhoneNumber(text, FRENCH);
  }
}

/** The library counts in the time zone of the machine; Mali's is UTC, wherever this runs. */
function asLocal(now: Date): Date {
  return new Date(
    now.getUTCFullYear(),
    now.getUTCMonth(),
    now.getUTCDate(),
    now.getUTCHours(),
    now.getUTCMinutes(),
    now.getUTCSeconds(),
  );
}
