import { describe } from '@jest/globals';

import { createWhatsApp } from '#src/channels/whatsapp/create-whatsapp.ts';
import type { Choice, Reply } from '#src/domain/messages.ts';
import { REF, sendTable, type SendCase } from '#tests/support/channel-runner.ts';

import { OPTIONS, SECRETS } from './samples.ts';

const TO = 'whatsapp:22376123456';
const ID = `wamid.${'1'.padStart(32, '0')}`;
const accepted = { status: 'accepted', providerId: ID } as const;

const choicesOf = (count: number, title = 'Choix'): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, title: `${title} ${index}` }));
const reply = (text: string, choices?: readonly Choice[], language: Reply['language'] = 'fr'): Reply => {
  return { text, language, urgency: 'ordinary', ...(choices && { choices }) };
};
const numbered = (choices: readonly Choice[]) =>
  choices.map(({ title }, index) => `\n${index + 1} ${title}`).join('');

const envelope = {
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to: '22376123456',
  biz_opaque_callback_data: REF,
};
const plain = (body: string) => {
  return {
    payload: { ...envelope, type: 'text', text: { body, preview_url: false } },
    text: body,
    choices: [],
  };
};

const two = [
  { id: 'about.me', title: 'Moi' },
  { id: 'about.other', title: "Quelqu'un d'autre" },
];
const four = choicesOf(4);

const forms: readonly SendCase[] = [
  {
    says: 'a text goes out as it is, with our reference',
    to: TO,
    reply: reply('I ni ce ɛɔɲŋ'),
    outcome: accepted,
    sent: { channel: 'whatsapp', to: TO, ref: REF, ...plain('I ni ce ɛɔɲŋ') },
  },
  {
    says: 'a user id goes into recipient, not into to',
    to: 'bsuid:ML.1234',
    reply: reply('Bonjour'),
    outcome: accepted,
    sent: { to: 'bsuid:ML.1234', payload: { recipient: 'ML.1234' } },
  },
  {
    says: 'two choices are reply buttons',
    to: TO,
    reply: reply('Pour qui ?', two),
    outcome: accepted,
    sent: {
      text: 'Pour qui ?',
      choices: two,
      payload: {
        ...envelope,
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'Pour qui ?' },
          action: { buttons: two.map((choice) => ({ type: 'reply', reply: choice })) },
        },
      },
    },
  },
  {
    says: 'where a position is asked, its button is the only one, and the choices are lines',
    to: TO,
    reply: { ...reply('Où êtes-vous ?', [{ id: 'q=skip', title: 'Je ne sais pas' }]), askLocation: true },
    outcome: accepted,
    sent: {
      text: 'Où êtes-vous ?\n1 Je ne sais pas',
      choices: [],
      payload: {
        ...envelope,
        type: 'interactive',
        interactive: {
          type: 'location_request_message',
          body: { text: 'Où êtes-vous ?\n1 Je ne sais pas' },
          action: { name: 'send_location' },
        },
      },
    },
  },
  {
    says: 'a position asked under a text that is too long for it is asked in words',
    to: TO,
    reply: { ...reply('x'.repeat(1_024), two), askLocation: true },
    outcome: accepted,
    sent: { payload: { ...envelope, type: 'interactive' }, text: 'x'.repeat(1_024), choices: two },
  },
  {
    says: 'four choices are a list, its button in the language of the reply',
    to: TO,
    reply: reply('Mun ?', four, 'bm'),
    outcome: accepted,
    sent: {
      text: 'Mun ?',
      choices: four,
      payload: {
        interactive: {
          type: 'list',
          body: { text: 'Mun ?' },
          action: { button: 'A sugandi', sections: [{ rows: four }] },
        },
      },
    },
  },
  {
    says: 'ten choices are still a list',
    to: TO,
    reply: reply('Quoi ?', choicesOf(10)),
    outcome: accepted,
    sent: { text: 'Quoi ?', choices: choicesOf(10) },
  },
  ...fallback('eleven choices', 'Quoi ?', choicesOf(11)),
  ...fallback('a title of 21 units on a button', 'Quoi ?', [{ id: 'a', title: 'x'.repeat(21) }]),
  ...fallback('a title of 25 units in a list', 'Quoi ?', [
    ...choicesOf(3),
    { id: 'z', title: 'x'.repeat(25) },
  ]),
  ...fallback('a title of 11 emoji, which are 22 units', 'Quoi ?', [{ id: 'a', title: '🙏'.repeat(11) }]),
  ...fallback('an empty title', 'Quoi ?', [{ id: 'a', title: '' }]),
  ...fallback('the same title on two buttons', 'Quoi ?', [
    { id: 'a', title: 'Oui' },
    { id: 'b', title: 'Oui' },
  ]),
  ...fallback('the same id on two rows', 'Quoi ?', [...choicesOf(4), { id: 'c0', title: 'Encore' }]),
  ...fallback('an id of 257 units', 'Quoi ?', [{ id: 'x'.repeat(257), title: 'Oui' }]),
  ...fallback('a text of 1,025 units with buttons', 'x'.repeat(1_025), two),
  ...fallback('a text of 1,025 units with a list', 'x'.repeat(1_025), four),
  {
    says: 'a text of 1,024 units with buttons keeps its buttons',
    to: TO,
    reply: reply('x'.repeat(1_024), two),
    outcome: accepted,
    sent: { choices: two },
  },
  {
    says: 'a text of 4,096 units goes out',
    to: TO,
    reply: reply('x'.repeat(4_096)),
    outcome: accepted,
    sent: plain('x'.repeat(4_096)),
  },
  {
    says: 'a text of 4,097 units never reaches the provider',
    to: TO,
    reply: reply('x'.repeat(4_097)),
    outcome: { status: 'refused', error: 'rejected', detail: 'text_too_long' },
  },
  {
    says: 'an address of another kind never reaches the provider',
    to: 'tel:+22376123456',
    reply: reply('Bonjour'),
    outcome: { status: 'refused', error: 'bad_address', detail: 'not whatsapp' },
  },
  {
    says: 'an address made to be something else never reaches the provider',
    to: 'bsuid:ML.1234/../x',
    reply: reply('Bonjour'),
    outcome: { status: 'refused', error: 'bad_address', detail: 'not whatsapp' },
  },
];

function fallback(what: string, text: string, choices: readonly Choice[]): SendCase[] {
  const sent = plain(text + numbered(choices));
  return [
    { says: `${what}: numbered text instead`, to: TO, reply: reply(text, choices), outcome: accepted, sent },
  ];
}

const channelOf = ({ whatsappUrl }: { whatsappUrl: string }) =>
  createWhatsApp({ ...OPTIONS, apiUrl: whatsappUrl, timeoutMs: 3_000 }).channel;

describe('WhatsApp: the form of what goes out', () => {
  sendTable(channelOf, SECRETS, forms);
});
