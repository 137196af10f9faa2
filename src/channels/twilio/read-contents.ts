import type { Content } from '../../domain/messages.ts';
import { personText, typeName } from '../person-text.ts';
import { fieldOf, type Form } from './form.ts';
import type { TwilioChannelName } from './read-sender.ts';
import { smsBody } from './sms-body.ts';

/** Twilio hands over ten media at most. */
const MOST_MEDIA = 10;

/**
 * What a message holds, as one content or, with several media, one for each. The text that came with media is the
 * caption of the first. Buttons count on WhatsApp only: anybody can make an SMS gateway send such a field.
 */
export function readContents(
  form: Form,
  channel: TwilioChannelName,
): readonly [Content, ...(readonly Content[])] {
  const body = personText(channel === 'twilio-sms' ? smsBody(fieldOf(form, 'Body')) : fieldOf(form, 'Body'));
  const button = channel === 'twilio-whatsapp' ? buttonOf(form) : undefined;
  const single = button ?? locationOf(form);
  if (single) return [single];
  const [first, ...rest] = mediaOf(form);
  if (first) return [body === '' ? first : { ...first, caption: body }, ...rest];
  if (body !== '') return [{ kind: 'text', text: body }];
  return [{ kind: 'unknown', type: typeName(fieldOf(form, 'MessageType') || 'empty') }];
}

function buttonOf(form: Form): Content | undefined {
  const title = personText(fieldOf(form, 'ButtonText')).slice(0, 256);
  const id = personText(fieldOf(form, 'ButtonPayload')).slice(0, 256);
  if (title === '' && id === '') return undefined;
  return { kind: 'choice', id: id || title, title: title || id };
}

function locationOf(form: Form): Content | undefined {
  const latitude = degrees(fieldOf(form, 'Latitude'), 90);
  const longitude = degrees(fieldOf(form, 'Longitude'), 180);
  if (latitude === undefined || longitude === undefined) return undefined;
  const name = personText(fieldOf(form, 'Label') || fieldOf(form, 'Address')).slice(0, 256);
  return { kind: 'location', latitude, longitude, ...(name !== '' && { name }) };
}

function degrees(text: string, most: number): number | undefined {
  const value = /^-?[0-9]{1,3}(?:\.[0-9]{1,20})?$/.test(text) ? Number(text) : NaN;
  return Math.abs(value) <= most ? value : undefined;
}

type Media = Extract<Content, { media: string }>;

function mediaOf(form: Form): Media[] {
  const told = /^[0-9]{1,2}$/.test(fieldOf(form, 'NumMedia')) ? Number(fieldOf(form, 'NumMedia')) : 0;
  return Array.from({ length: Math.min(told, MOST_MEDIA) }, (_, index): Media => {
    const mimeType =
      personText(fieldOf(form, `MediaContentType${index}`)).slice(0, 256) || 'application/octet-stream';
    const media = personText(fieldOf(form, `MediaUrl${index}`)).slice(0, 2_048);
    return { kind: kindOf(mimeType), media, mimeType };
  }).filter(({ media }) => media !== '');
}

function kindOf(mimeType: string): Media['kind'] {
  const family = mimeType.split('/', 1)[0];
  return family === 'audio' || family === 'image' || family === 'video' ? family : 'document';
}
