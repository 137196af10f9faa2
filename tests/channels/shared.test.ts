import { describe, expect, test } from '@jest/globals';

import { numberedText } from '#src/domain/numbered-text.ts';
import { LONGEST_TEXT, personText, typeName } from '#src/channels/person-text.ts';
import { sameSecret } from '#src/channels/same-secret.ts';
import { whatsappAddress, whatsappRecipient } from '#src/channels/whatsapp-address.ts';

describe('numbered text', () => {
  const choice = (title: string) => ({ id: title, title });
  test.each([
    [
      'choices stand below the text, counted from one',
      'Pour qui ?',
      ['Moi', 'Un autre'],
      'Pour qui ?\n1 Moi\n2 Un autre',
    ],
    ['without choices it is the text', 'Bonjour', [], 'Bonjour'],
    ['without a text it is the choices', '', ['Moi', 'Un autre'], '1 Moi\n2 Un autre'],
    ['a text of two lines keeps them', 'A\n\nB', ['C'], 'A\n\nB\n1 C'],
  ])('%s', (_says, text, titles, expected) => {
    expect(numberedText(text, titles.map(choice))).toBe(expected);
  });

  test('ten choices are counted to ten', () => {
    expect(
      numberedText(
        '?',
        Array.from({ length: 10 }, () => choice('x')),
      ).endsWith('\n10 x'),
    ).toBe(true);
  });
});

describe('the text of a person', () => {
  test.each([
    ['stays as it is', 'ɛ ɔ 🙏\n', 'ɛ ɔ 🙏\n'],
    ['loses half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['is cut where no phone goes on', 'x'.repeat(LONGEST_TEXT + 1), 'x'.repeat(LONGEST_TEXT)],
    [
      'has no half of a pair at the cut',
      `${'x'.repeat(LONGEST_TEXT - 1)}🙏`,
      `${'x'.repeat(LONGEST_TEXT - 1)}\ufffd`,
    ],
  ])('%s', (_says, raw, text) => {
    expect(personText(raw)).toBe(text);
  });

  test.each([
    ['image', 'image'],
    ['user_changed_number', 'user_changed_number'],
    ['Awa wrote 22376123456', 'other'],
    ['__proto__', 'other'],
    ['', 'other'],
    ['x'.repeat(41), 'other'],
  ])('as a type, %j is %s', (raw, name) => {
    expect(typeName(raw)).toBe(name);
  });
});

describe('secrets', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'aa', false],
    ['', 'a', false],
    ['é', 'e\u0301', false],
  ])('%j and %j: %j', (one, other, same) => {
    expect(sameSecret(one, other)).toBe(same);
  });
});

describe('a WhatsApp address', () => {
  test.each<[unknown[], string | undefined]>([
    [['22376123456'], 'whatsapp:22376123456'],
    [['+22376123456'], 'whatsapp:22376123456'],
    [['ML.1234', '22376123456'], 'whatsapp:22376123456'],
    [['ML.1234'], 'bsuid:ML.1234'],
    [[undefined, 'ML.1234'], 'bsuid:ML.1234'],
    [['foo_bar', 'ml.1234', 'ML.12.34', 'ML.', 'ML.a/b', 'ML.1\n'], undefined],
    [['0022376123456', '223 76 12 34 56', '22376123456\n', '1'.repeat(21)], undefined],
    [[22376123456, null, {}, ['22376123456'], ''], undefined],
    [[`ML.${'a'.repeat(128)}`], `bsuid:ML.${'a'.repeat(128)}`],
    [[`ML.${'a'.repeat(129)}`], undefined],
  ])('%j is %s', (candidates, address) => {
    expect(whatsappAddress(...candidates)).toBe(address);
  });

  test.each([
    ['whatsapp:22376123456', { kind: 'phone', digits: '22376123456' }],
    ['bsuid:ML.1234', { kind: 'user', userId: 'ML.1234' }],
    ['tel:+22376123456', undefined],
    ['whatsapp:ML.1234', undefined],
    ['bsuid:22376123456', undefined],
    ['sim:1', undefined],
    ['', undefined],
  ])('%s names %j', (address, recipient) => {
    expect(whatsappRecipient(address)).toEqual(recipient);
  });
});
