import type { Understand, Understanding } from '../understanding.ts';
import { decideByRules } from './decide-by-rules.ts';
import { decideIntent } from './decide-intent.ts';
import { createFindEntities } from './find-entities.ts';
import type { Place } from './find-regions.ts';
import { createIdentify } from './identify.ts';
import { judgeDanger, type Reason } from './judge-danger.ts';
import type { Lexicon } from './lexicon.ts';
import type { SeenMessage } from './message-features.ts';
import { factsOf } from './message-facts.ts';
import type { Models } from './models.ts';
import { nameForm } from './name-form.ts';
import { nameIndicators } from './name-indicators.ts';
import { createJudge } from './opinion.ts';
import { createSee } from './see-message.ts';

/** What a country gives to understand messages with: its words, and what was learnt from texts and messages. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly models: Models;
}

/**
 * Makes the function that understands a message in French, Bambara or both, from what a country knows and its
 * places (with all their spellings). Pure: the same text gives the same answer, and the text itself is never
 * changed. It never throws and takes time in proportion to the text.
 *
 * @example createUnderstand(country, places)('u ye n ka sɛbɛnw ta').intent.name // 'seek_help'
 */
export function createUnderstand({ lexicon, models }: Knowledge, places: readonly Place[]): Understand {
  const names = places.flatMap((place) => place.names);
  const see = createSee(lexicon, createIdentify(lexicon, models.language, names));
  const judge = createJudge(models);
  const findEntities = createFindEntities(lexicon, places);

  return (text) => {
    const seen = see(text);
    const facts = factsOf(seen);
    const rules = decideByRules(facts);
    const opinion = judge(seen, rules);
    const { danger, because } = judgeDanger(facts, opinion);
    const { language, foreign } = seen;
    const intent = decideIntent(rules, opinion, danger, foreign);
    const named = nameIndicators(facts, opinion, intent.name);
    return {
      text,
      language,
      foreign,
      intent,
      danger,
      entities: findEntities(text, seen.tokens),
      indicators: [...new Set(named.map(({ rule }) => rule))],
      form: nameForm(facts.standing, intent.name),
      evidence: evidenceOf(text, seen, [...because, ...named]),
    };
  };
}

function evidenceOf(
  text: string,
  { tokens }: SeenMessage,
  reasons: readonly Reason[],
): Understanding['evidence'] {
  const lines = reasons.map(({ rule, first, last }) => ({
    rule,
    words: text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0),
  }));
  return lines.filter(
    (line, index) =>
      lines.findIndex((other) => other.rule === line.rule && other.words === line.words) === index,
  );
}
