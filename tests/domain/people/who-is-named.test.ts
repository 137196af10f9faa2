import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readJson } from '#src/content/read-json.ts';
import { peopleSchema, type People } from '#src/domain/people/people.ts';
import { whoIsNamed } from '#src/domain/people/who-is-named.ts';

const read = await readJson(join(import.meta.dirname, '../../../country/ml/people.json'), peopleSchema);
if (!read.ok) throw new Error(read.error.join('\n'));
const people: People = read.value;

const CASES: [text: string, named: (keyof People)[]][] = [
  ['aidez moi', []],
  ['ma fille est enfermée', ['woman', 'person']],
  ['il frappe les enfants', ['child']],
  ['denmisɛnnin dɔ bɛ yen', ['child', 'person']],
  ['demisennin do be yen', ['child', 'person']],
  ['u ye n balimamuso minɛ', ['woman', 'person']],
  ['un recruteur à Kayes', ['place']],
  ['UN RECRUTEUR A PRIS MA SŒUR', ['woman', 'person', 'place']],
  ['cɛmamɔgɔ dɔ bɛ mɔgɔw ci', ['place']],
  ['une mineure', ['child']],
  ['le minibus', []],
  ['', []],
];
test.each(CASES)('%s', (text, named) => {
  const found = whoIsNamed(text, people);
  expect(Object.entries(found).flatMap(([key, is]) => (is ? [key] : []))).toEqual(
    (['child', 'woman', 'person', 'place'] as const).filter((key) => named.includes(key)),
  );
});
