import { expect, test } from '@jest/globals';
import { COMMON_PASSWORDS } from '#src/domain/staff/common-passwords.ts';
import { passwordProblem } from '#src/domain/staff/password-rules.ts';

const OWNER = { login: 'awa.t', name: 'Awa Traoré' };

test.each([
  ['un cheval correct agrafe', undefined],
  ['karité mangue tô 7', undefined],
  ['xq7-vz2-kp9-m', undefined],
  ['ɲɔgɔn dɛmɛ bɛnna', undefined],
  ['elevenchars', 'too_short'],
  ['😀😀😀😀😀😀😀😀😀😀😀', 'too_short'],
  ['x9'.repeat(129), 'too_long'],
  ['mon chat awa.t dort', 'personal'],
  ['MADAME TRAORE 1974!', 'personal'],
  ['traoré et fils, ségou', 'personal'],
  ['motdepasse2026', 'common'],
  ['Password1234!', 'common'],
  ['azertyuiop123', 'common'],
  ['Bamako-2026-Mali', 'common'],
  ['aaaaaaaaaaaaaaa', 'common'],
  ['abcabcabcabcabc', 'common'],
  ['            ', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['NeedForSpeed', 'common'],
])('%j: %s', (password, problem) => {
  expect(passwordProblem(password, OWNER)).toBe(problem);
});

test('every password of the list is refused', () => {
  expect([...COMMON_PASSWORDS].filter((known) => passwordProblem(known, OWNER) === undefined)).toEqual([]);
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(300);
});
