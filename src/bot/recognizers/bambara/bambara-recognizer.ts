import library, { type IModel } from '@microsoft/recognizers-text';
import { ReaderModel, type Read } from './reader-model.ts';
import { ages, dates, money, numbers, ordinals, phones, yesNo } from './readings.ts';

/** Bambara of Mali, as the library names its cultures. */
export const BAMBARA = 'bm-ml';

/** The names under which the library keeps its models, and those that its results carry. */
const MODELS: readonly (readonly [name: string, typeName: string, read: Read])[] = [
  ['NumberModel', 'number', numbers],
  ['OrdinalModel', 'ordinal', ordinals],
  ['AgeModel', 'age', ages],
  ['CurrencyModel', 'currency', money],
  ['DateTimeModel', 'datetime', dates],
  ['BooleanModel', 'boolean', yesNo],
  ['PhoneNumberModel', 'phonenumber', phones],
];

const NO_OPTIONS = 0;

/**
 * Bambara in Microsoft's recognizers: a `Recognizer` with the culture `bm-ml`, whose models the library makes, keeps
 * and hands out as it does its own. They answer at once, in the thread that asks.
 *
 * @example new BambaraRecognizer().getModel('NumberModel', 'bm-ml', false).parse('ba tan ni fila')
 */
export class BambaraRecognizer extends library.Recognizer<number> {
  constructor() {
    super(BAMBARA, NO_OPTIONS, false);
  }

  protected InitializeConfiguration(): void {
    for (const [name, typeName, read] of MODELS) {
      this.registerModel(name, BAMBARA, (): IModel => new ReaderModel(typeName, read));
    }
  }

  protected IsValidOptions(options: number): boolean {
    return options === NO_OPTIONS;
  }

  /** The model of dates takes the moment at which something was said. */
  dates(text: string, now: Date): ReturnType<ReaderModel['parse']> {
    const model: IModel & { parse(text: string, now?: Date): ReturnType<ReaderModel['parse']> } =
      this.getModel('DateTimeModel', BAMBARA, false);
    return model.parse(text, now);
  }
}
