import { loadCountry } from '../src/content/load-country.ts';
import { placesOf } from '../src/content/places-of.ts';
import { createIdentify } from '../src/domain/language/identify/identify.ts';
import { createUnderstand } from '../src/domain/language/understand.ts';
import { decideByRules } from '../src/domain/language/intent/decide-by-rules.ts';
import { factsOf } from '../src/domain/language/intent/message-facts.ts';
import { createSee } from '../src/domain/language/intent/see-message.ts';
import { trainBaseline } from './nlp-baseline.ts';
import { table } from './table.ts';
import { unseen } from './unseen.ts';
import { readUtterances, type Utterance } from './utterance.ts';

/**
 * Prints how well messages of the judging half are understood: by Lakana, by the phrases of its lexicon alone, and
 * by `@nlpjs`, which learns from the same half as Lakana's models did.
 */
interface Answer {
  readonly intent: string;
  readonly danger: boolean;
  readonly topic?: string | null;
}

type Ask = (text: string) => Answer | Promise<Answer>;

const country = await loadCountry(new URL('../country/ml', import.meta.url).pathname);
if (!country.ok) throw new Error(country.error.join('\n'));
const understand = createUnderstand(country.value, placesOf(country.value));
const { lexicon, models } = country.value;
const see = createSee(lexicon, createIdentify(lexicon, models.language));
const learn = readUtterances('learn');
const judge = unseen(readUtterances('judge'));

const lakana: Ask = (text) => {
  const { intent, danger } = understand(text);
  return { intent: intent.name, topic: intent.topic, danger };
};
const phrases: Ask = (text) => {
  const facts = factsOf(see(text));
  const { name, topic } = decideByRules(facts);
  return { intent: name, topic, danger: facts.danger.length > 0 };
};

const rows: string[][] = [];
for (const language of ['fr', 'bm', 'mixed'] as const) {
  const messages = judge.filter((message) => message.language === language);
  rows.push(await measured(`${language} (${String(messages.length)})`, 'Lakana', lakana, messages));
  rows.push(await measured('', 'phrases alone', phrases, messages));
  if (language === 'mixed') continue;
  const baseline = await trainBaseline(
    learn.filter((message) => message.language === language),
    language,
  );
  const nlpjs: Ask = async (text) => {
    const { intent } = await baseline(text);
    return { intent, danger: intent === 'danger' };
  };
  rows.push(await measured('', '@nlpjs', nlpjs, messages));
}
process.stdout.write(
  `${table(['messages', 'by', 'intent right, %', 'danger found, %', 'false alarms, %', 'topic right, %'], rows)}\n`,
);

async function measured(
  name: string,
  by: string,
  ask: Ask,
  messages: readonly Utterance[],
): Promise<string[]> {
  const answers: Answer[] = [];
  for (const { text } of messages) answers.push(await ask(text));
  const share = (
    among: (message: Utterance) => boolean,
    right: (answer: Answer, message: Utterance) => boolean,
  ): string => {
    const chosen = messages.flatMap((message, index) => {
      const answer = answers[index];
      return answer !== undefined && among(message) ? [right(answer, message)] : [];
    });
    return chosen.length === 0 ? '-' : ((100 * chosen.filter(Boolean).length) / chosen.length).toFixed(1);
  };
  const hasTopics = answers.some(({ topic }) => topic !== undefined);
  return [
    name,
    by,
    share(
      () => true,
      (answer, message) => answer.intent === message.intent,
    ),
    share(
      ({ intent }) => intent === 'danger',
      ({ danger }) => danger,
    ),
    share(
      ({ intent }) => intent !== 'danger',
      ({ danger }) => danger,
    ),
    hasTopics
      ? share(
          ({ intent }) => intent === 'ask',
          (answer, message) => answer.topic === message.topic,
        )
      : '-',
  ];
}
