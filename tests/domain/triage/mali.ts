import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '#src/content/read-json.ts';
import { regionSchema } from '#src/domain/country.ts';
import { offerQuestionSchema } from '#src/domain/offer/offer-question.ts';
import { contactSchema } from '#src/domain/referral/contact.ts';
import { indicatorSchema } from '#src/domain/triage/indicator.ts';
import { questionSchema } from '#src/domain/triage/question.ts';

async function read<T>(file: string, item: z.ZodType<T>): Promise<readonly T[]> {
  const found = await readJson(join(import.meta.dirname, '../../../country/ml', file), z.array(item));
  if (!found.ok) throw new Error(found.error.join('\n'));
  return found.value;
}

/** The parts of the country that the rules need, as they ship. */
export const mali = {
  regions: await read('regions.json', regionSchema),
  contacts: await read('contacts.json', contactSchema),
  indicators: await read('indicators.json', indicatorSchema),
  questions: await read('questions.json', questionSchema),
  offers: await read('offers.json', offerQuestionSchema),
};
