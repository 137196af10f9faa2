import type { Language } from '../messages.ts';
import type { Entity, IntentName, Understand, Understanding } from '../understanding.ts';
import { compileLexicon, type RuleMatch } from './compile-lexicon.ts';
import { decideIntent } from './decide-intent.ts';
import { findAges } from './find-ages.ts';
import { findNumbers } from './find-numbers.ts';
import { findPhones } from './find-phones.ts';
import { findQuantities } from './find-quantities.ts';
import { createFindRegions, type FindRegions, type Place } from './find-regions.ts';
import { foldWord } from './fold.ts';
import { createIdentify } from './identify.ts';
import { createIsNegated } from './is-negated.ts';
import { judgeDanger } from './judge-danger.ts';
import type { Lexicon } from './lexicon.ts';
import { nameForm } from './name-form.ts';
import { createTokenize, type Token } from './tokenize.ts';

/**
 * Makes the function that understands a message in French, Bambara or both, from the lexicon of a country and
 * its places (regions with all their spellings, those of their cercles too). Pure: the same text gives the same
 * answer, and the text itself is never changed. It never throws and takes time in proportion to the text.
 *
 * @example createUnderstand(lexicon, places)('u ye n ka sɛbɛnw ta').intent.name // 'seek_help'
 */
export function createUnderstand(lexicon: Lexicon, places: readonly Place[]): Understand {
  const tokenize = createTokenize(lexicon.words);
  const find = compileLexicon(lexicon);
  const isNegated = createIsNegated(lexicon.words.negations);
  const identify = createIdentify(lexicon);
  const { markers, neutral } = lexicon.words;
  const everyday = new Set([...markers.fr, ...markers.bm, ...neutral, ...EVERYDAY].map(foldWord));
  const findRegions = createFindRegions(places, everyday);
  const filler = new Set((lexicon.sets['filler'] ?? []).map(foldWord));

  return (text) => {
    const tokens = tokenize(text);
    const matches = find(tokens).filter((match) => !isFact(match) || !isNegated(match, tokens));
    const { danger, because } = judgeDanger(matches);
    const named = matches.filter(({ rule }) => rule.meaning.kind === 'indicator');
    const indicators = [...new Set(named.map(nameOf))];
    const isQuestion =
      text.includes('?') ||
      matches.some(({ rule }) => rule.meaning.kind === 'intent' && rule.meaning.name === 'ask');
    const intent = decideIntent({ tokens, matches, danger, indicators, filler, isQuestion });
    return {
      text,
      language: identify(text, languagesOf(matches)),
      intent,
      danger,
      entities: entitiesOf(text, tokens, findRegions),
      indicators,
      form: nameForm(matches, intent.name),
      evidence: evidenceOf(text, tokens, [...because, ...named]),
    };
  };
}

/** Only what is told can be told of as not so: "non, pas du tout" is still no. */
function isFact({ rule: { meaning } }: RuleMatch): boolean {
  return meaning.kind === 'danger' || meaning.kind === 'indicator' || meaning.kind === 'situation';
}

/** Names of places that are everyday words too, beyond the marker words. */
const EVERYDAY = ['san', 'kita', 'nara'];

function entitiesOf(text: string, tokens: readonly Token[], findRegions: FindRegions): Entity[] {
  const quantities = findQuantities(text, tokens);
  const phones = findPhones(text, tokens);
  const ages = findAges(text, tokens, quantities).filter(
    (age) => !phones.some((phone) => overlap(age, phone)),
  );
  const regions = findRegions(text, tokens).filter((region) => ages.every((age) => !overlap(age, region)));
  const taken = [...phones, ...ages, ...regions];
  return [...taken, ...findNumbers(text, tokens, quantities, taken)].toSorted((a, b) => a.start - b.start);
}

/** The languages of the courtesies that were recognised, once each: `i ni ce` is made of words that are in both. */
function languagesOf(matches: readonly RuleMatch[]): Language[] {
  const courtesies = matches.filter(
    ({ rule: { meaning } }) => meaning.kind === 'intent' && COURTESIES.has(meaning.name),
  );
  return [...new Set(courtesies.map(({ rule }) => rule.language))];
}

const COURTESIES: ReadonlySet<IntentName> = new Set<IntentName>(['greeting', 'thanks', 'yes', 'no', 'stop']);

function overlap(one: Entity, other: Entity): boolean {
  return one.start < other.end && other.start < one.end;
}

function evidenceOf(
  text: string,
  tokens: readonly Token[],
  matches: readonly RuleMatch[],
): Understanding['evidence'] {
  const lines = matches.map((match) => ({
    rule: nameOf(match),
    words: text.slice(tokens[match.first]?.start ?? 0, tokens[match.last]?.end ?? 0),
  }));
  return lines.filter(
    (line, index) =>
      lines.findIndex((other) => other.rule === line.rule && other.words === line.words) === index,
  );
}

function nameOf({ rule: { meaning } }: RuleMatch): string {
  switch (meaning.kind) {
    case 'danger':
      return `danger.${meaning.name}`;
    case 'indicator':
      return meaning.id;
    case 'intent':
    case 'topic':
    case 'context':
    case 'situation':
      return meaning.kind;
  }
}
