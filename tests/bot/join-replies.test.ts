import { describe, expect, test } from '@jest/globals';
import { joinReplies } from '#src/bot/join-replies.ts';
import type { Reply } from '#src/domain/messages.ts';

const say = (text: string, more: Partial<Reply> = {}): Reply => ({
  text,
  language: 'fr',
  urgency: 'ordinary',
  ...more,
});
const choices = [{ id: 'a', title: 'Oui' }];

describe('what a turn says in several parts', () => {
  test.each<[string, Reply[], 'sms' | 'whatsapp', string[]]>([
    ['is one message when it fits', [say('un'), say('deux')], 'sms', ['un\ndeux']],
    [
      'stays two when together it costs a third SMS',
      [say('a'.repeat(200)), say('b'.repeat(150))],
      'sms',
      ['a'.repeat(200), 'b'.repeat(150)],
    ],
    [
      'is one on WhatsApp up to the body under which choices show',
      [say('a'.repeat(200)), say('b'.repeat(150))],
      'whatsapp',
      [`${'a'.repeat(200)}\n${'b'.repeat(150)}`],
    ],
    [
      'stays two on WhatsApp above it',
      [say('a'.repeat(900)), say('b'.repeat(200))],
      'whatsapp',
      ['a'.repeat(900), 'b'.repeat(200)],
    ],
    ['keeps choices last', [say('un', { choices }), say('deux')], 'sms', ['un', 'deux']],
    ['keeps languages apart', [say('un'), say('fila', { language: 'bm' })], 'sms', ['un', 'fila']],
    [
      'is cut between words when one part alone costs a third SMS',
      [say(`${'a'.repeat(200)} ${'b'.repeat(150)} ${'c'.repeat(200)}`)],
      'sms',
      ['a'.repeat(200), 'b'.repeat(150), 'c'.repeat(200)],
    ],
    [
      'is not cut on WhatsApp',
      [say(`${'a'.repeat(200)} ${'b'.repeat(150)}`)],
      'whatsapp',
      [`${'a'.repeat(200)} ${'b'.repeat(150)}`],
    ],
    [
      'counts what is sent: ɛ is è in an SMS',
      [say('ɛ'.repeat(306), { language: 'bm' })],
      'sms',
      ['ɛ'.repeat(306)],
    ],
  ])('%s', (_case, replies, surface, texts) => {
    expect(joinReplies(replies, surface).map(({ text }) => text)).toEqual(texts);
  });

  test('keeps the choices of its last part, and safety if any part had it', () => {
    expect(joinReplies([say('un', { urgency: 'safety' }), say('deux', { choices })], 'sms')).toEqual([
      { text: 'un\ndeux', language: 'fr', urgency: 'safety', choices },
    ]);
  });

  test('leaves the choices to the last part of what it cuts', () => {
    const reply = say(`${'a'.repeat(200)} ${'b'.repeat(103)}`, { choices, urgency: 'safety' });
    const [first, last, ...more] = joinReplies([reply], 'sms');
    expect(first).toEqual({ text: 'a'.repeat(200), language: 'fr', urgency: 'safety' });
    expect(last).toEqual({ text: 'b'.repeat(103), language: 'fr', urgency: 'safety', choices });
    expect(more).toEqual([]);
  });

  test('does not cut what could not be sent with its choices anyway', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      title: 'Un titre de vingt si',
    }));
    expect(joinReplies([say('a', { choices: many })], 'sms')).toEqual([say('a', { choices: many })]);
  });

  test('counts the choices into the cost of an SMS', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: String(index),
      title: 'Un titre de vingt si',
    }));
    expect(joinReplies([say('a'.repeat(130)), say('b', { choices: many })], 'sms')).toHaveLength(2);
  });
});
