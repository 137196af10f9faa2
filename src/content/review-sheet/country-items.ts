import { gsm7 } from '../../domain/language/sms/gsm7.ts';
import type { Country } from '../../domain/country.ts';
import { hashOf } from '../review.ts';
import { countryState, type CountryReview } from './country-review.ts';
import type { DescribedWords, DescribeWords } from './describe-words.ts';
import { readablePhrase } from './readable-phrase.ts';
import type { ItemKind, ReviewItem } from './review-item.ts';

/** So many French phrases tell what a rule of danger is about. */
const EXAMPLES = 3;

type Plain = Pick<ReviewItem, 'key' | 'fr' | 'bm' | 'sms'>;

/** What a native speaker should read of a country's data: its labels, then its phrases of danger and indicators. */
export function countryItems(
  country: Country,
  review: CountryReview,
  describe: DescribeWords,
): readonly ReviewItem[] {
  const item = (kind: ItemKind, plain: Plain, words: DescribedWords['known']): ReviewItem => ({
    ...plain,
    kind,
    segments: undefined,
    glossary: words.join(' · '),
    state: countryState(review[plain.key], plain.bm),
    reviewedBy: review[plain.key]?.by ?? '',
    reviewedOn: review[plain.key]?.on ?? '',
  });
  // Labels are half French, and sets hold every spelling: of those, what is unknown says nothing.
  const known = (kind: ItemKind, plain: Plain): ReviewItem => item(kind, plain, describe(plain.bm).known);
  const phrase = (plain: Plain): ReviewItem => {
    const words = describe(plain.sms);
    return item('phrase', plain, [...words.known, ...words.unknown]);
  };
  return [
    ...labels(country).map((plain) => known('label', plain)),
    ...dangerPhrases(country).map(phrase),
    ...wordSets(country).map((plain) => known('phrase', plain)),
    ...indicatorPhrases(country).map(phrase),
  ];
}

function labels({ contacts, regions }: Country): readonly Plain[] {
  const named = [
    ...contacts.map(({ id, label }) => ({ key: `contacts.${id}`, ...label })),
    ...regions.map(({ id, name }) => ({ key: `regions.${id}`, ...name })),
  ];
  return named.map((label) => ({ ...label, sms: gsm7(label.bm, 'bm') }));
}

function dangerPhrases({ lexicon }: Country): readonly Plain[] {
  const { rules, harmless, joke, past } = lexicon.danger;
  return Object.entries({ ...rules, harmless, joke, past }).flatMap(([name, { fr, bm }]) => {
    const meaning = fr.slice(0, EXAMPLES).map((phrase) => readablePhrase(phrase, lexicon.sets));
    return bm.map((phrase) => phraseItem(`danger.${name}`, meaning.join(' / '), phrase, lexicon.sets));
  });
}

/** Words that phrases name together; a set has one row, so that a reader sees which word is missing. */
function wordSets({ lexicon }: Country): readonly Plain[] {
  return Object.entries(lexicon.sets)
    .filter(([name]) => name.startsWith('bm_'))
    .map(([name, words]) => ({ key: `sets.${name}`, fr: '', bm: words.join(', '), sms: words.join(', ') }));
}

function indicatorPhrases({ lexicon, indicators }: Country): readonly Plain[] {
  const labelOf = new Map(indicators.map(({ id, label }) => [id, label]));
  return Object.entries(lexicon.indicators).flatMap(([id, { bm }]) =>
    bm.map((phrase) => phraseItem(id, labelOf.get(id) ?? '', phrase, lexicon.sets)),
  );
}

/** A phrase has no name of its own, so its key holds what it says: changed, it is another one, not yet read. */
function phraseItem(place: string, fr: string, phrase: string, sets: Country['lexicon']['sets']): Plain {
  const key = `${place}#${hashOf(phrase).slice(0, 8)}`;
  return { key, fr, bm: phrase, sms: readablePhrase(phrase, sets) };
}
