import { beforeAll, describe, expect, test } from '@jest/globals';
import { createReadWithdrawal, type ReadWithdrawal } from '#src/domain/cases/read-withdrawal.ts';
import { testContent } from '#tests/support/service.ts';

let read: (text: string) => ReadWithdrawal;
beforeAll(async () => {
  read = createReadWithdrawal((await testContent()).country.lexicon);
});

describe('a message that takes something back', () => {
  test.each([
    ['ne m’appelez plus', 'callBack'],
    ['Ne mappelez pas svp', 'callBack'],
    ['m’appelez plus', 'callBack'],
    ['ne me rappelez pas', 'callBack'],
    ['n’appelez pas', 'callBack'],
    ['n’appelez pas ce numéro', 'callBack'],
    ['je ne veux plus qu’on m’appelle', 'callBack'],
    ['je ne veux pas que vous m’appeliez', 'callBack'],
    ['arrêtez de m’appeler', 'callBack'],
    ['il ne faut pas m’appeler', 'callBack'],
    ['je ne veux plus être appelée', 'callBack'],
    ['aw kana n wele tugun', 'callBack'],
    ['aou kana n wele tougouni', 'callBack'],
    ['i kana n wele', 'callBack'],
    ['aw kana wele', 'callBack'],
    ['n t’a fɛ aw ka n wele', 'callBack'],
    ['ne m’écrivez plus', 'silence'],
    ['ne me contactez plus', 'silence'],
    ['aw kana sɛbɛn n ma', 'silence'],
    ['je ne veux plus que vous transmettiez', 'passOn'],
    ['ne transmettez rien', 'passOn'],
    ['ne partagez pas mes messages', 'passOn'],
    ['ne donnez pas mes messages', 'passOn'],
    ['je ne veux pas donner mes messages à une organisation', 'passOn'],
    ['aw kana n ka batakiw di mɔgɔ si ma', 'passOn'],
    ['ne gardez pas mes messages', 'keep'],
    ['ne gardez rien', 'keep'],
    ['je ne veux plus que vous gardiez mes messages', 'keep'],
    ['aw kana n ka batakiw mara', 'keep'],
    ['je retire mon accord', 'unclear'],
    ['j’ai changé d’avis', 'unclear'],
    ['je ne suis plus d’accord', 'unclear'],
    ['n hakili yɛlɛmana', 'unclear'],
    ['n tɛ sɔn tugun', 'unclear'],
  ])('%s: %s', (text, what) => {
    expect(read(text).takesBack).toEqual([what]);
  });

  test('may take two things back at once', () => {
    expect(read('ne m’appelez plus et ne transmettez rien').takesBack).toEqual(['callBack', 'passOn']);
  });
});

test.each([
  'appelez-moi demain',
  'rappelez-moi',
  'mon mari ne m’appelle plus depuis un mois',
  'il ne me contacte plus',
  'je n’ai pas pu appeler',
  'n’appelez pas la police',
  'je ne veux pas donner mon salaire',
  'mon patron garde mon passeport',
  'il ne veut pas que je garde mes papiers',
  'je ne suis pas d’accord',
  'oui',
  'non',
  'STOP',
  'n wele sini',
  'a tɛ n wele tugun',
  'a ye n ka sɛbɛnw mara',
  'n bɛ mara la',
])('takes nothing back: %s', (text) => {
  expect(read(text).takesBack).toEqual([]);
});

test('the words beside it are counted', () => {
  expect(read('ne m’appelez plus').otherWords).toBeLessThanOrEqual(1);
  expect(read('mon patron a dit à toute la famille : ne m’appelez plus').otherWords).toBeGreaterThan(6);
});
