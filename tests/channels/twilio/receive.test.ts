import { describe, expect, test } from '@jest/globals';

import { createTwilio } from '#src/channels/twilio/create-twilio.ts';
import { NOW, receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { form, messages, OPTIONS, SECRETS, SID, signed, sms, text, unknown, whatsapp } from './samples.ts';

const MEDIA = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media';
const BASE64 = 'QmFubm9uIEV4cGxhaW5zIFRoZSBXb3JsZCAuLi4K4oCcVGhlIENhbXAgb2YgdGhlIFNhaW50c+KA';

const onSms: readonly ReceiveCase[] = [
  { says: 'a text', request: signed('sms'), messages: [sms(text('Bonjour'))] },
  {
    says: 'a text with letters and signs that forms encode',
    request: signed('sms-bambara'),
    messages: [sms(text('I ni ce & aw ni sògòma = è ò ny ? 100%'))],
  },
  {
    says: 'an empty SMS is unknown, not lost',
    request: signed('sms-empty'),
    messages: [sms(unknown('empty'))],
  },
  {
    says: 'a button counts for nothing on SMS',
    request: signed('sms-button'),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'a sender whose plus became a space is still a person',
    request: signed('sms-lost-plus'),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'a short code is never answered',
    request: signed('sms-short-code'),
    ignored: ['message: a sender that takes no answer'],
  },
  {
    says: 'a name is never answered',
    request: signed('sms-name'),
    ignored: ['message: a sender that takes no answer'],
  },
  { says: 'no sender', request: signed('sms-no-sender'), ignored: ['message: no sender'] },
  {
    says: 'our own number is never answered',
    request: signed('sms-own-number'),
    ignored: ['message: our own number'],
  },
  { says: 'no id under any name', request: signed('sms-no-id'), ignored: ['message: no id'] },
  { says: 'an id under its oldest name', request: signed('sms-old-id'), messages: [sms(text('Bonjour'))] },
  {
    says: 'a field that comes twice counts once, by its first value',
    request: signed('sms-twice-the-same-field'),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'fields named as parts of every object change nothing',
    request: signed('sms-prototype'),
    messages: [sms(text('Bonjour'))],
  },
  {
    says: 'an SMS of several parts in base64 is decoded, though its last letter is cut in two',
    request: signed('sms-base64'),
    messages: [sms(text('Bannon Explains The World ...\n“The Camp of the Saints'))],
  },
  {
    says: 'several media are one message each, the text the caption of the first',
    request: signed('mms-two'),
    messages: [
      sms({ kind: 'image', media: `${MEDIA}/ME0`, mimeType: 'image/jpeg', caption: 'Msg' }),
      sms({ kind: 'document', media: `${MEDIA}/ME1`, mimeType: 'application/pdf' }, `${SID}:1`),
    ],
  },
  {
    says: 'media that were told and did not come',
    request: signed('mms-lost'),
    messages: [sms(unknown('empty'))],
  },
  {
    says: 'eleven media are ten',
    request: form(
      Object.fromEntries([
        ['NumMedia', '11'],
        ...Array.from({ length: 11 }, (_, n) => [`MediaUrl${n}`, `u${n}`] as const),
      ]),
    ),
    contents: Array.from({ length: 10 }, (_, n) => {
      return { kind: 'document', media: `u${n}`, mimeType: 'application/octet-stream' } as const;
    }),
  },
];

const onWhatsApp: readonly ReceiveCase[] = [
  { says: 'a text', request: signed('whatsapp'), messages: [whatsapp(text('Bonjour'))] },
  {
    says: 'a voice note',
    request: signed('whatsapp-voice'),
    messages: [whatsapp({ kind: 'audio', media: `${MEDIA}/ME0`, mimeType: 'audio/ogg' })],
  },
  {
    says: 'a button is a choice by its payload',
    request: signed('whatsapp-button'),
    messages: [whatsapp({ kind: 'choice', id: 'safe.yes', title: 'Oui' })],
  },
  {
    says: 'a button without a payload is a choice by its words',
    request: signed('whatsapp-button-words'),
    messages: [whatsapp({ kind: 'choice', id: 'Oui', title: 'Oui' })],
  },
  {
    says: 'a location keeps the name of the place',
    request: signed('whatsapp-location'),
    messages: [whatsapp({ kind: 'location', latitude: 12.63, longitude: -8, name: 'Gare' })],
  },
  {
    says: 'a location that is not on earth is its text',
    request: form({ From: 'whatsapp:+22376123456', Latitude: '91', Longitude: '0', Body: 'ici' }),
    messages: [whatsapp(text('ici'))],
  },
  {
    says: 'a sticker that did not come along is unknown by its name',
    request: signed('whatsapp-sticker-gone'),
    messages: [whatsapp(unknown('sticker'))],
  },
  {
    says: 'a sender without the prefix is known by the other side',
    request: signed('whatsapp-without-prefix'),
    messages: [whatsapp(text('Bonjour'))],
  },
  {
    says: 'a sender whose plus became a space',
    request: signed('whatsapp-lost-plus'),
    messages: [whatsapp(text('Bonjour'))],
  },
  {
    says: 'a user id in the place of the number',
    request: signed('whatsapp-user-id'),
    messages: [whatsapp(text('Bonjour'), 'bsuid:ML.1234')],
  },
  {
    says: 'a user id in its own field',
    request: signed('whatsapp-user-id-apart'),
    messages: [whatsapp(text('Bonjour'), 'bsuid:ML.1234')],
  },
  {
    says: 'what looks like base64 is not decoded where SMS parts do not exist',
    request: signed('whatsapp-base64-is-kept'),
    messages: [whatsapp(text(BASE64))],
  },
  {
    says: 'our own number is never answered',
    request: form({ From: 'whatsapp:+12028831111' }),
    ignored: ['message: our own number'],
  },
];

describe('Twilio: SMS', () => {
  receiveTable(messages, SECRETS, onSms);
});
describe('Twilio: WhatsApp', () => {
  receiveTable(messages, SECRETS, onWhatsApp);
});
describe('Twilio: what the settings turn on', () => {
  test.each([
    [
      'both',
      { smsFrom: '+12028831111', whatsappFrom: 'whatsapp:+12028831111' },
      ['twilio-sms sms', 'twilio-whatsapp whatsapp'],
    ],
    ['SMS', { smsFrom: '+12028831111', whatsappFrom: undefined }, ['twilio-sms sms']],
    ['WhatsApp', { smsFrom: undefined, whatsappFrom: '+12028831111' }, ['twilio-whatsapp whatsapp']],
    ['none', { smsFrom: undefined, whatsappFrom: undefined }, []],
  ])('%s', (_says, from, names) => {
    const { channels } = createTwilio({ ...OPTIONS, ...from });
    expect(channels.map(({ name, surface }) => `${name} ${surface}`)).toEqual(names);
  });

  test('a message on a number that cannot send is kept all the same', () => {
    const { webhooks } = createTwilio({ ...OPTIONS, whatsappFrom: undefined });
    const reception = webhooks[0].receive(signed('whatsapp'), NOW);
    expect(reception).toMatchObject({ kind: 'taken', messages: [whatsapp(text('Bonjour'))] });
  });
});
