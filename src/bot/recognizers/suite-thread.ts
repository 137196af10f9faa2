import { parentPort, type MessagePort } from 'node:worker_threads';
import suite from '@microsoft/recognizers-text-suite';

/** The body of the thread in which the recognizers of Microsoft run; `suite.ts` starts it and speaks to it. */

/** What to look for in a text. */
export type SuiteKind = 'number' | 'age' | 'phone';

export interface SuiteQuestion {
  readonly kind: SuiteKind;
  readonly text: string;
  readonly answer: MessagePort;
}

/** One find: the words, where they begin (UTF-16), its value as text and the unit of an age. */
export interface SuiteFind {
  readonly text: string;
  readonly start: number;
  readonly value: string;
  readonly unit: string | null;
}

const CULTURE = 'fr-fr';

parentPort?.on('message', ({ kind, text, answer }: SuiteQuestion) => {
  const finds = find(kind, text).map((result): SuiteFind => {
    const resolution: Readonly<Record<string, unknown>> = result.resolution ?? {};
    const { value, unit } = resolution as { value?: unknown; unit?: unknown };
    return {
      text: result.text,
      start: result.start,
      value: typeof value === 'string' ? value : '',
      unit: typeof unit === 'string' ? unit : null,
    };
  });
  answer.postMessage(finds);
  answer.close();
});

function find(
  kind: SuiteKind,
  text: string,
): { text: string; start: number; resolution?: Record<string, unknown> }[] {
  switch (kind) {
    case 'number':
      return suite.recognizeNumber(text, CULTURE);
    case 'age':
      return suite.recognizeAge(text, CULTURE);
    case 'phone':
      return suite.recognizePhoneNumber(text, CULTURE);
  }
}
