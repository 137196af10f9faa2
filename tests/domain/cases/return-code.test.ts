import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { makeReturnCode, parseReturnCode, parseTakeCommand } from '#src/domain/cases/return-code.ts';

const SIGNS = Array.from('23456789BCDFGHJKMNPQRSTVWXYZ');

/** Random numbers of a fixed sequence (Lehmer, MINSTD): the same codes in every run. */
function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

function samples(count: number): string[] {
  const random = seeded(2026);
  return Array.from({ length: count }, () => makeReturnCode(random));
}

describe('a new code', () => {
  it('has four signs, a dash, two signs, and reads back as it is', () => {
    for (const code of samples(2000)) {
      expect(code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{4}-[2-9BCDFGHJKMNPQRSTVWXYZ]{2}$/);
      expect(parseReturnCode(code)).toBe(code);
    }
  });

  it('can be made from any random numbers, the same ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (numbers) => {
        const rest = [...numbers];
        const code = makeReturnCode((n) => (rest.shift() ?? 0) % n);
        return parseReturnCode(code) === code;
      }),
    );
    expect(makeReturnCode((n) => n - 1)).toMatch(/^ZZZZ-/);
  });

  it('uses every sign', () => {
    expect(new Set(samples(2000).join('').replaceAll('-', ''))).toEqual(new Set(SIGNS));
  });
});

describe('a wrong code is found', () => {
  const codes = samples(300).map((code) => Array.from(code.replace('-', '')));

  test('every change of one sign into any other', () => {
    const missed = codes.flatMap((signs) =>
      signs.flatMap((sign, index) =>
        SIGNS.filter((other) => other !== sign)
          .map((other) => signs.with(index, other).join(''))
          .filter((text) => parseReturnCode(text) !== undefined),
      ),
    );
    expect(missed).toEqual([]);
  });

  test('every exchange of two signs, neighbours or not', () => {
    const missed = codes.flatMap((signs) =>
      signs.flatMap((sign, from) =>
        signs
          .map((other, to) => ({ other, text: signs.with(from, other).with(to, sign).join('') }))
          .filter(({ other, text }) => other !== sign && parseReturnCode(text) !== undefined),
      ),
    );
    expect(missed).toEqual([]);
  });

  test('both, for every pair of neighbours there is', () => {
    const prefix = 'K7F';
    const missed = SIGNS.flatMap((a) =>
      SIGNS.filter((b) => b !== a).filter((b) => {
        const checks = (body: string): (string | undefined)[] =>
          SIGNS.map((sign) => parseReturnCode(body + sign)).filter((code) => code !== undefined);
        const [right] = checks(`${prefix}${a}${b}`).map((code) => code?.at(-1));
        return right !== undefined && parseReturnCode(`${prefix}${b}${a}${right}`) !== undefined;
      }),
    );
    expect(missed).toEqual([]);
  });
});

describe('how a person types a code', () => {
  const cases: [sentence: string, text: string, code: string | undefined][] = [
    ['as it is written', 'K7F3-2M', 'K7F3-2M'],
    ['in small letters', 'k7f3-2m', 'K7F3-2M'],
    ['without the dash', 'K7F32M', 'K7F3-2M'],
    ['with spaces', ' k7 f3 2m ', 'K7F3-2M'],
    ['with a long dash and a full stop', 'K7F3–2M.', 'K7F3-2M'],
    ['on two lines', 'K7F3\n2M', 'K7F3-2M'],
    ['with a letter that no code has, which is not guessed', 'K7F3-2O', undefined],
    ['with a zero', 'K7F0-2M', undefined],
    ['with a wrong check sign', 'K7F3-2Q', undefined],
    ['cut short', 'K7F3-2', undefined],
    ['with a sign too many', 'K7F3-2MM', undefined],
    ['nothing', '', undefined],
    ['a phone number', '+22376123456', undefined],
    ['a word', 'bonjour', undefined],
    ['letters of another alphabet', 'Ɲɔrɔ22', undefined],
  ];
  it.each(cases)('%s', (_sentence, text, code) => {
    expect(parseReturnCode(text)).toBe(code);
  });
});

describe('how a person on duty takes a case', () => {
  const cases: [sentence: string, text: string, code: string | undefined][] = [
    ['as the alert says', 'PRIS K7F3', 'K7F3'],
    ['with the whole code', 'pris k7f3-2m', 'K7F3-2M'],
    ['with a colon and a space', 'PRIS: K7F3 2M', 'K7F3-2M'],
    ['whole and in one', 'Pris k7f32m.', 'K7F3-2M'],
    ['on two lines', 'PRIS\nK7F3', 'K7F3'],
    ['with a word of courtesy', 'Pris K7F3, merci', 'K7F3'],
    ['I take', 'Je prends K7F3', 'K7F3'],
    ['a letter short', 'pri K7F3', 'K7F3'],
    ['in Bambara: I take it', "N b'a ta K7F3", 'K7F3'],
    ['in Bambara: I have taken it, with another apostrophe', 'N y’a ta k7f3-2m', 'K7F3-2M'],
    ['in Bambara: take', 'ta K7F3', 'K7F3'],
    ['a whole code with a wrong check sign is no code', 'PRIS K7F3-2Q', undefined],
    ['half a check is no code', 'PRIS K7F3 2', undefined],
    ['five signs are no code', 'PRIS K7F32', undefined],
    ['a sign that no code has', 'PRIS K7F0', undefined],
    ['no code', 'PRIS', undefined],
    ['a code without the word', 'K7F3', undefined],
    ['the word inside another', 'COMPRIS K7F3', undefined],
    ['somebody writes of being caught', 'pris dans un camion', undefined],
    ['nothing', '', undefined],
  ];
  it.each(cases)('%s', (_sentence, text, code) => {
    expect(parseTakeCommand(text)).toBe(code);
  });
});
