import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { splitMessages } from '#src/domain/language/sms/split-messages.ts';

const upTo =
  (most: number) =>
  (text: string): boolean =>
    text.length <= most;

describe('a text as several messages', () => {
  test.each<[string, string, number, string[]]>([
    ['stays one when it fits', 'un deux', 7, ['un deux']],
    ['is cut between words', 'un deux trois', 8, ['un deux', 'trois']],
    ['a word may end just where the room does', 'un deux trois', 7, ['un deux', 'trois']],
    ['rather after a sentence', 'Un deux. Trois quatre', 14, ['Un deux.', 'Trois quatre']],
    ['rather after a line', 'Un. Deux\nTrois. Quatre', 16, ['Un. Deux', 'Trois. Quatre']],
    [
      'not after a line that would leave nearly nothing',
      'Un\ndeux trois quatre cinq',
      18,
      ['Un\ndeux trois', 'quatre cinq'],
    ],
    ['a word that is too long is cut', 'abcdefghij k', 4, ['abcd', 'efgh', 'ij k']],
    ['a letter keeps its tone', 'aaɛ\u0301a', 3, ['aa', 'ɛ\u0301a']],
    ['a flag that does not fit is sent all the same', 'a🇲🇱b', 2, ['a', '🇲🇱', 'b']],
    ['nothing is one message', '', 5, ['']],
    ['what ends in white space ends there', 'un deux     ', 7, ['un deux']],
  ])('%s', (_case, text, most, messages) => {
    expect(splitMessages(text, upTo(most))).toEqual(messages);
  });

  const words = fc
    .array(fc.stringMatching(/^[a-zɛé.,]{1,12}$/), { minLength: 1, maxLength: 120 })
    .chain((list) => fc.constantFrom(' ', '\n').map((space) => list.join(space)));

  it('says every word once, in order, and each message costs at most what it may', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 2 }), (text, most) => {
        const messages = splitMessages(text, (message) => countSms(message).segments <= most);
        expect(messages.flatMap((message) => message.split(/\s+/))).toEqual(text.split(/\s+/));
        for (const message of messages) {
          expect(countSms(message).segments).toBeLessThanOrEqual(most);
          expect(message).toBe(message.trim());
        }
      }),
      { seed: 2026 },
    );
  });
});
