import { z } from 'zod';
import { holidaysSchema } from './duty/holidays.ts';
import { fold } from './language/fold.ts';
import { lexiconSchema } from './language/lexicon/lexicon.ts';
import { modelsSchema } from './language/models.ts';
import { peopleSchema } from './people/people.ts';
import { offerQuestionSchema } from './offer/offer-question.ts';
import { corridorSchema } from './places/corridor.ts';
import { insultsSchema } from './pace/insults.ts';
import { abroadSchema } from './places/abroad.ts';
import { placeProblems } from './places/place-problems.ts';
import { placesSchema } from './places/place.ts';
import { regionNames } from './places/region-names.ts';
import { contactSchema, countryCodeSchema } from './referral/contact.ts';
import { organisationSchema } from './referral/organisation.ts';
import { townMapSchema } from './places/town-map.ts';
import { indicatorSchema } from './triage/indicator.ts';
import { answersOf, questionSchema } from './triage/question.ts';

const idSchema = z.string().regex(/^[a-z][a-z-]*$/);
const bothLanguagesSchema = z.strictObject({ fr: z.string().min(1), bm: z.string().min(1) });

/** A district of a region; `aliases` are other spellings and the Bambara name where one is attested. */
const cercleSchema = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string().min(1)) });

/** A region, or the capital district, as `regions.json` holds it. */
export const regionSchema = z.strictObject({
  id: idSchema,
  /** National number, two digits; null for the capital district. */
  number: z
    .string()
    .regex(/^\d\d$/)
    .nullable(),
  /** ISO 3166-2, where there is a code: the regions of 2023 have none. */
  iso: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .nullable(),
  name: bothLanguagesSchema,
  aliases: z.array(z.string().min(1)),
  /** The region it was part of before the map changed: many people still say that one. */
  formerRegion: idSchema.nullable(),
  cercles: z.array(cercleSchema),
});

const metaSchema = z.strictObject({
  /** ISO 3166-1, two letters. */
  code: countryCodeSchema,
  name: bothLanguagesSchema,
  /** IANA name. */
  timezone: z.string().min(1),
  languages: z.array(z.enum(['fr', 'bm'])).min(1),
  /** Where each file comes from and what is still to be confirmed. */
  sources: z.record(z.string(), z.string().min(1)),
});

const shapeSchema = z.strictObject({
  meta: metaSchema,
  regions: z.array(regionSchema).min(1),
  places: placesSchema,
  abroad: abroadSchema,
  map: townMapSchema,
  contacts: z.array(contactSchema).min(1),
  organisations: z.array(organisationSchema),
  indicators: z.array(indicatorSchema).min(1),
  questions: z.array(questionSchema).min(1),
  people: peopleSchema,
  offers: z.array(offerQuestionSchema).min(1),
  corridor: corridorSchema,
  insults: insultsSchema,
  holidays: holidaysSchema,
  /** The files of the folder `lexicon`, by name. */
  lexicon: lexiconSchema,
  /** The files of the folder `models`, by name: what the scripts of `training` learnt. */
  models: modelsSchema,
});

/**
 * A country as data: each key is a file of its folder (`country/ml/regions.json`), and each key of `lexicon` a
 * file of that folder. Beyond the shapes it checks what one file says of another; the path of an issue begins
 * with the file to mend.
 */
export const countrySchema = shapeSchema.superRefine((country, context) => {
  const report = (path: (string | number)[], message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  const regionIds = country.regions.map(({ id }) => id);
  const names = country.regions.map((region) => [region.id, regionNames(region)] as const);
  const indicatorIds = country.indicators.map(({ id }) => id);
  const questionIds = country.questions.map(({ id }) => id);

  for (const part of ['regions', 'contacts', 'organisations', 'indicators', 'questions', 'offers'] as const) {
    for (const id of repeated(country[part].map((item) => item.id)))
      report([part], `the id ${id} comes twice`);
  }
  for (const name of repeated(country.regions.flatMap(namesOf))) {
    report(['regions'], `the name ${name} belongs to two regions`);
  }
  country.regions.forEach(({ formerRegion }, index) => {
    if (formerRegion !== null && !regionIds.includes(formerRegion)) {
      report(['regions', index, 'formerRegion'], `no region ${formerRegion}`);
    }
  });
  for (const { path, message } of placeProblems(country.places, names)) {
    report(['places', ...path], message);
  }
  for (const code of repeated(country.abroad.countries.map((abroad) => abroad.code))) {
    report(['abroad', 'countries'], `the code ${code} comes twice`);
  }
  country.map.towns.forEach((town, index) => {
    const isKnown =
      'region' in town
        ? regionIds.includes(town.region)
        : town.country === null || country.abroad.countries.some(({ code }) => code === town.country);
    if (!isKnown) report(['map', 'towns', index], 'no such region or country');
  });
  for (const { id } of country.regions) {
    const isOnMap = country.map.towns.some((town) => 'region' in town && town.region === id);
    if (!isOnMap) report(['map', 'towns'], `no town of ${id}`);
  }
  country.contacts.forEach(({ region, abroad, country: code }, index) => {
    if (region !== undefined && !regionIds.includes(region)) {
      report(['contacts', index, 'region'], `no region ${region}`);
    }
    if (abroad !== (code !== country.meta.code)) {
      report(['contacts', index, 'abroad'], `must be ${String(!abroad)} for ${code}`);
    }
  });
  country.organisations.forEach(({ regions }, index) => {
    for (const region of regions.filter((wanted) => !regionIds.includes(wanted))) {
      report(['organisations', index, 'regions'], `no region ${region}`);
    }
  });
  country.indicators.forEach(({ id, dimension }, index) => {
    if (!id.startsWith(`${dimension}.`)) report(['indicators', index, 'id'], 'must begin with its dimension');
  });
  country.questions.forEach((question, index) => {
    const answers = answersOf(question);
    for (const id of answers
      .flatMap((answer) => answer.indicators)
      .filter((id) => !indicatorIds.includes(id))) {
      report(['questions', index, 'indicators'], `no indicator ${id}`);
    }
    const linked = answers.flatMap(({ rulesOut, leadsTo }) => [...rulesOut, ...leadsTo]);
    for (const id of linked.filter((id) => !questionIds.includes(id))) {
      report(['questions', index, 'answers'], `no question ${id}`);
    }
  });
  country.offers.forEach(({ indicator, heard }, index) => {
    for (const id of [indicator, ...heard]) {
      if (id !== null && !indicatorIds.includes(id)) report(['offers', index], `no indicator ${id}`);
    }
  });
  for (const code of country.corridor.countries.flatMap(({ codes }) => codes)) {
    if (!country.abroad.countries.some((abroad) => abroad.code === code)) {
      report(['corridor', 'countries'], `no country ${code} in abroad.json`);
    }
  }
  for (const id of country.models.indicator.classes.filter((learnt) => !indicatorIds.includes(learnt))) {
    report(['models', 'indicator', id], 'no such indicator: npm run train');
  }
  for (const id of Object.keys(country.lexicon.indicators).filter((named) => !indicatorIds.includes(named))) {
    report(['lexicon', 'indicators', id], 'no such indicator');
  }
});

/** A cercle and its region may share a name; two regions may not share any. */
function namesOf(region: Region): string[] {
  return [...new Set(regionNames(region).map(fold))];
}

function repeated(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}

export type Region = z.infer<typeof regionSchema>;
export type Country = z.infer<typeof countrySchema>;
