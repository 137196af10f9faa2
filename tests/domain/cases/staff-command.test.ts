import { describe, expect, test } from '@jest/globals';
import { parseStaffCommand } from '#src/domain/cases/staff-command.ts';

describe('a command by message', () => {
  test.each([
    ['PRIS K7F3', { kind: 'take', code: 'K7F3' }],
    ['REP K7F3 Bonjour', { kind: 'answer', code: 'K7F3', text: 'Bonjour' }],
    [
      'rep k7f3: Où êtes-vous ?\nÀ 15 h ?',
      { kind: 'answer', code: 'K7F3', text: 'Où êtes-vous ?\nÀ 15 h ?' },
    ],
    ['Réponse: K7F3-2M oui', { kind: 'answer', code: 'K7F3-2M', text: 'oui' }],
    ['jaabi K7F3 i ni ce', { kind: 'answer', code: 'K7F3', text: 'i ni ce' }],
    ['RENDS K7F3', { kind: 'give_back', code: 'K7F3' }],
    ['fini k7f3 2m.', { kind: 'give_back', code: 'K7F3-2M' }],
  ])('%j is read', (message, command) => {
    expect(parseStaffCommand(message)).toEqual(command);
  });

  test.each([
    ['REP K7F3-2N bonjour', 'a wrong check sign'],
    ['REP bonjour à tous', 'no code'],
    ['FINI K7F', 'too short'],
  ])('%j names no case (%s), and is a command all the same', (message) => {
    expect(parseStaffCommand(message)).toMatchObject({ code: null });
  });

  test.each(['bonjour', 'REP', 'REP K7F3', 'RENDS', 'c’est fini K7F3', 'réparer K7F3 demain', 'fini'])(
    '%j is none',
    (message) => {
      expect(parseStaffCommand(message)).toBeUndefined();
    },
  );
});
