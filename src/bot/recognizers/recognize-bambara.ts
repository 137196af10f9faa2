import { BAMBARA, BambaraRecognizer } from './bambara/bambara-recognizer.ts';
import type { Find, FindKind } from './find.ts';

const recognizer = new BambaraRecognizer();

const MODEL = {
  number: 'NumberModel',
  ordinal: 'OrdinalModel',
  age: 'AgeModel',
  money: 'CurrencyModel',
  'yes-no': 'BooleanModel',
  phone: 'PhoneNumberModel',
} as const;

/** What the models of the culture `bm-ml` find in a text said at `now`. They read French as it is mixed in, too. */
export function recognizeBambara(kind: FindKind, text: string, now: Date): readonly Find[] {
  const results =
    kind === 'date'
      ? recognizer.dates(text, now)
      : recognizer.getModel(MODEL[kind], BAMBARA, false).parse(text);
  return results.map(({ start, end, typeName, resolution }) => ({
    text: text.slice(start, end + 1),
    start,
    end: end + 1,
    typeName,
    resolution,
  }));
}
