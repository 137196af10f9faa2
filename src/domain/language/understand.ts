import type { IntentName, Understand, Understanding } from '../understanding.ts';
import { decideByRules } from './intent/decide-by-rules.ts';
import { decideIntent } from './intent/decide-intent.ts';
import type { Abroad } from '../places/abroad.ts';
import { createFindEntities } from './find-entities.ts';
import { createFindCountries } from './places/find-countries.ts';
import { createFindHome } from './places/find-home.ts';
import type { Place } from './places/find-regions.ts';
import { createIdentify } from './identify/identify.ts';
import { judgeDanger, type Reason } from './intent/judge-danger.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { SeenMessage } from './intent/message-features.ts';
import { factsOf } from './intent/message-facts.ts';
import type { Models } from './models.ts';
import { nameForm } from './intent/name-form.ts';
import { nameIndicators } from './intent/name-indicators.ts';
import { createJudge } from './intent/opinion.ts';
import { rankReadings } from './intent/rank-readings.ts';
import { readYesNo } from './read-yes-no.ts';
import { createSee } from './intent/see-message.ts';
import { whereabouts, type NamedPlace, type Teller } from './places/whereabouts.ts';

/** What a country gives to understand messages with: its words, what was learnt, and where people go from it. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly models: Models;
  readonly abroad: Abroad;
  readonly meta: { readonly name: { readonly fr: string; readonly bm: string } };
}

/**
 * Makes the function that understands a message in French, Bambara or both, from what a country knows and its
 * places (with all their spellings). Pure: the same text gives the same answer, and the text itself is never
 * changed. It never throws and takes time in proportion to the text.
 *
 * @example createUnderstand(country, places)('u ye n ka sɛbɛnw ta').intent.name // 'seek_help'
 */
export function createUnderstand(
  { lexicon, models, abroad, meta }: Knowledge,
  places: readonly Place[],
): Understand {
  const names = places.flatMap((place) => place.names);
  const see = createSee(lexicon, createIdentify(lexicon, models.language, names));
  const judge = createJudge(models);
  const findEntities = createFindEntities(lexicon, places);
  const findCountries = createFindCountries(abroad);
  const findHome = createFindHome([meta.name.fr, meta.name.bm]);

  return (text) => {
    const seen = see(text);
    const facts = factsOf(seen);
    const rules = yesOrNo(text) ?? decideByRules(facts);
    const opinion = judge(seen, rules);
    const { danger, because } = judgeDanger(facts, opinion);
    const { language, foreign } = seen;
    const intent = decideIntent(rules, opinion, danger, foreign);
    const named = nameIndicators(facts, opinion, intent.name);
    const entities = findEntities(text, seen.tokens);
    const countries = findCountries(text, seen.tokens);
    const places = [
      ...regionsIn(entities),
      ...countries.map((found) => ({ ...found, region: null })),
      ...findHome(text, seen.tokens),
    ];
    return {
      text,
      language,
      foreign,
      intent,
      readings: rankReadings(opinion),
      danger,
      entities,
      countries: [...new Set(countries.map(({ country }) => country))],
      whereabouts: whereabouts(
        text,
        seen.tokens,
        places.toSorted((a, b) => a.start - b.start),
        language.code,
        tellerOf(intent.name),
      ),
      indicators: [...new Set(named.map(({ rule }) => rule))],
      form: nameForm(facts.standing, intent.name),
      evidence: evidenceOf(text, seen, [...because, ...named]),
    };
  };
}

/** A yes or no that is the whole message. */
function yesOrNo(text: string): Understanding['intent'] | undefined {
  const answer = readYesNo(text);
  return answer === undefined ? undefined : { name: answer ? 'yes' : 'no', topic: null, confidence: 1 };
}

function regionsIn(entities: Understanding['entities']): NamedPlace[] {
  return entities.flatMap(({ type, value, start, end }) =>
    type === 'region' ? [{ region: String(value), country: null, start, end }] : [],
  );
}

/** Of whom a message speaks that names nobody: who asks for help is the one who is there. */
function tellerOf(intent: IntentName): Teller {
  if (intent === 'danger' || intent === 'seek_help') return 'self';
  return intent === 'report' ? 'other' : null;
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
