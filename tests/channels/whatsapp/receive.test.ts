import { describe } from '@jest/globals';

import { NOW, receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { message, SECRETS, signed, text, unknown, webhook } from './samples.ts';

const types: readonly ReceiveCase[] = [
  {
    says: 'a text comes with its letters and emoji',
    request: signed('text'),
    messages: [message('TEXT', text('I ni ce, n bɛ dɛmɛ ɲini 🙏'))],
  },
  {
    says: 'a reply button is a choice',
    request: signed('button-reply'),
    messages: [message('BUTTON', { kind: 'choice', id: 'about.me', title: 'Moi' })],
  },
  {
    says: 'a row of a list is a choice',
    request: signed('list-reply'),
    messages: [message('LIST', { kind: 'choice', id: 'topic.offer', title: 'Une offre de travail' })],
  },
  {
    says: 'a button of a template is a choice by its payload',
    request: signed('template-button'),
    messages: [message('TEMPLATE', { kind: 'choice', id: 'safe.yes', title: 'Oui' })],
  },
  {
    says: 'a filled form is the words in it, without its token',
    request: signed('flow-reply'),
    messages: [message('FLOW', text('Kayes\n15'))],
  },
  {
    says: 'a form whose answers cannot be read is its body',
    request: signed('flow-reply-broken'),
    messages: [message('FLOW2', text('Sent'))],
  },
  {
    says: 'a voice note is audio',
    request: signed('audio'),
    contents: [{ kind: 'audio', media: '1908647269898587', mimeType: 'audio/ogg; codecs=opus' }],
  },
  {
    says: 'the older type voice is audio too',
    request: signed('voice'),
    contents: [{ kind: 'audio', media: '1908647269898588', mimeType: 'audio/ogg; codecs=opus' }],
  },
  {
    says: 'an image keeps its caption',
    request: signed('image'),
    contents: [{ kind: 'image', media: 'img1', mimeType: 'image/jpeg', caption: 'mon contrat' }],
  },
  {
    says: 'a video',
    request: signed('video'),
    contents: [{ kind: 'video', media: 'vid1', mimeType: 'video/mp4' }],
  },
  {
    says: 'a document',
    request: signed('document'),
    contents: [{ kind: 'document', media: 'doc1', mimeType: 'application/pdf' }],
  },
  {
    says: 'a location keeps the name of the place',
    request: signed('location'),
    contents: [{ kind: 'location', latitude: 12.63, longitude: -8, name: 'Gare routière' }],
  },
  {
    says: 'a location that is not on earth is unknown, not lost',
    request: signed('location-off-the-map'),
    contents: [unknown('location')],
  },
  { says: 'a sticker is unknown', request: signed('sticker'), contents: [unknown('sticker')] },
  { says: 'a reaction is unknown', request: signed('reaction'), contents: [unknown('reaction')] },
  { says: 'unsupported is unknown', request: signed('unsupported'), contents: [unknown('unsupported')] },
  { says: 'a changed number is unknown', request: signed('system'), contents: [unknown('system')] },
  {
    says: 'a type that does not exist yet is unknown by its name',
    request: signed('type-of-tomorrow'),
    contents: [unknown('hologram')],
  },
  {
    says: 'a type that is not a word never becomes a name',
    request: signed('type-not-a-word'),
    contents: [unknown('other')],
  },
  {
    says: 'a type named as a part of every object is unknown',
    request: signed('type-of-the-prototype'),
    contents: [unknown('other')],
  },
  {
    says: 'a text without a body is unknown, not lost',
    request: signed('text-without-body'),
    messages: [message('NOBODY', unknown('text'))],
  },
];

const senders: readonly ReceiveCase[] = [
  {
    says: 'a phone number is preferred to a user id beside it',
    request: signed('user-id-with-phone'),
    messages: [message('USER1', text('Bonjour'))],
  },
  {
    says: 'a user id alone is the address',
    request: signed('user-id-only'),
    messages: [message('USER2', text('Bonjour'), { from: 'bsuid:ML.1234' })],
  },
  {
    says: 'a user id in the place of the phone is the address',
    request: signed('user-id-in-from'),
    messages: [message('USER3', text('Bonjour'), { from: 'bsuid:ML.1234' })],
  },
  {
    says: 'a user id that is none is passed over',
    request: signed('user-id-invalid'),
    messages: [message('USER4', text('Bonjour'))],
  },
  {
    says: 'a message without any sender is set aside',
    request: signed('no-sender'),
    ignored: ['message: no sender'],
  },
];

const times: readonly ReceiveCase[] = [
  {
    says: 'a time in milliseconds is understood',
    request: signed('milliseconds'),
    messages: [message('MS', text('Bonjour'), { sentAt: new Date('2026-01-05T10:11:12.123Z') })],
  },
  {
    says: 'a time that is none is now',
    request: signed('bad-time'),
    messages: [message('NOTIME', text('Bonjour'), { sentAt: NOW })],
  },
];

describe('WhatsApp: the types of messages', () => {
  receiveTable(webhook, SECRETS, types);
});
describe('WhatsApp: who wrote', () => {
  receiveTable(webhook, SECRETS, senders);
});
describe('WhatsApp: when', () => {
  receiveTable(webhook, SECRETS, times);
});
