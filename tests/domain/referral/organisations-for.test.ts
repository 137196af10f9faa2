import { expect, test } from '@jest/globals';
import type { Organisation } from '#src/domain/referral/organisation.ts';
import { organisationsFor, type OrganisationNeed } from '#src/domain/referral/organisations-for.ts';

const organisation = (
  id: string,
  serves: Organisation['serves'],
  regions: readonly string[] = [],
): Organisation => ({
  id,
  name: id.toUpperCase(),
  regions: [...regions],
  serves,
  sources: ['a test'],
  note: '',
  agreed: { by: 'A. Test', on: '2026-03-01' },
});
const ALL = [
  organisation('anybody', ['any'], ['gao']),
  organisation('children', ['child'], ['bamako']),
  organisation('women', ['violence']),
  organisation('travellers', ['migration']),
  organisation('allchildren', ['child']),
  organisation('descent', ['descent'], ['kayes']),
  organisation('girls', ['child', 'violence'], ['gao']),
];

type Case = Partial<OrganisationNeed['report']> & { isAbroad?: boolean };

function idsFor({ isAbroad = false, ...told }: Case): string[] {
  const report = { child: null, form: null, region: null, ...told };
  return organisationsFor({ report, isAbroad, mode: 'production' }, ALL).map(({ id }) => id);
}

test.each<[string, Case, string[]]>([
  ['nobody, when nothing is known that they serve', {}, []],
  ['whoever serves anybody there', { region: 'gao' }, ['anybody']],
  [
    'for a child, one there before one of the whole country',
    { region: 'bamako', child: true },
    ['children', 'allchildren'],
  ],
  ['two at most, just this need before anybody', { region: 'gao', child: true }, ['girls', 'allchildren']],
  ['none for children to an adult', { region: 'bamako', child: false }, []],
  ['for a forced marriage', { form: 'marriage' }, ['women']],
  ['for slavery by descent, where there is one', { form: 'descent', region: 'kayes' }, ['descent']],
  ['and none where there is not', { form: 'descent', region: 'segou' }, []],
  ['abroad, those of the whole country only', { region: 'gao', isAbroad: true }, ['travellers']],
])('names %s', (_, told, ids) => {
  expect(idsFor(told)).toEqual(ids);
});

test('in production one that did not agree to take reports is not named; in demo it is', () => {
  const asked = [{ ...organisation('women', ['violence']), agreed: null }];
  const need = { report: { child: null, form: 'sexual', region: null }, isAbroad: false } as const;
  expect(organisationsFor({ ...need, mode: 'production' }, asked)).toEqual([]);
  expect(organisationsFor({ ...need, mode: 'demo' }, asked)).toHaveLength(1);
});
