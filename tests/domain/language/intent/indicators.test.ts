import { describe, expect, test } from '@jest/globals';
import { testUnderstand } from '../load-lexicon.ts';
import { spellings } from '../spellings.ts';

const understand = testUnderstand();
const AT = 'coercion_at_destination';

describe('the indicators that a message names', () => {
  test.each<[string, readonly string[]]>([
    [
      'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois',
      [`${AT}.confiscation_documents`, 'exploitation.low_no_salary', `${AT}.withholding_wages`],
    ],
    ['n dɛmɛ, u ye n datugu so kɔnɔ', [`${AT}.isolation_confinement_surveillance`]],
    ['n deme, ou ye n datougou so kono', [`${AT}.isolation_confinement_surveillance`]],
    ['deux ans sans paie', ['exploitation.low_no_salary', `${AT}.withholding_wages`]],
    ['u ye n ka sɛbɛnw ta', [`${AT}.confiscation_documents`]],
    ['u ma n sara kabini kalo saba', ['exploitation.low_no_salary', `${AT}.withholding_wages`]],
    ['ma voisine frappe la petite bonne', [`${AT}.violence_victims`]],
    ['je dois rembourser le voyage au passeur avant de partir', [`${AT}.debt_bondage`]],
    ['u ye n wajibiya ka yɛrɛkunfeere kɛ', [`${AT}.forced_tasks_clients`]],
    ['mes parents veulent me marier de force', ['coercive_recruitment.abduction_forced_marriage_forced']],
    ['je travaille de 5h à minuit sans repos', ['exploitation.excessive_working_days_hours']],
    ['il menace de me dénoncer à la police', [`${AT}.threat_denunciation_authorities`]],
    [
      'on m’avait promis un travail de coiffeuse mais je fais le ménage',
      ['deceptive_recruitment.nature_job_location_employer'],
    ],
    ['je dors par terre dans la cuisine', ['exploitation.bad_living_conditions']],
    ['elle ne va pas à l’école', ['exploitation.no_access_education']],
  ])('%s', (message, indicators) => {
    expect(understand(message).indicators).toEqual(expect.arrayContaining([...indicators]));
  });

  test.each(
    ['n patɔrɔn ye n ka pasipɔri minɛ', 'n ka pasipɔri bɛ n patɔrɔn bolo', 'u ye n ka sɛbɛnw mara'].flatMap(
      spellings,
    ),
  )('papers that are kept, in every spelling: %s', (message) => {
    expect(understand(message).indicators).toContain(`${AT}.confiscation_documents`);
  });

  test.each([
    'on me paie bien',
    'je suis payée tous les mois',
    'j’ai mon passeport avec moi',
    'on ne me frappe pas',
    'u ma n bugɔ',
    'bonjour',
    'c’est quoi la traite',
  ])('none: %s', (message) => {
    expect(understand(message).indicators).toEqual([]);
  });

  test('come with the words that named them', () => {
    expect(understand('Mon patron a pris mon PASSEPORT !').evidence).toContainEqual({
      rule: `${AT}.confiscation_documents`,
      words: 'pris mon PASSEPORT',
    });
  });
});
