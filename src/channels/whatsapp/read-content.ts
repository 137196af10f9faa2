import { z } from 'zod';

import type { Content } from '../../domain/messages.ts';
import { personText } from '../person-text.ts';
import { formWords } from './form-words.ts';

const words = z.string().transform(personText);
const shortWords = words.transform((text) => text.slice(0, 256)).pipe(z.string().min(1));
const coordinate = (most: number) => z.number().min(-most).max(most);

const text = z.object({ body: words }).transform(({ body }): Content => ({ kind: 'text', text: body }));

/** A button of a template: without a payload its own words are its id. */
const button = z
  .object({ payload: shortWords.optional(), text: shortWords })
  .transform(({ payload, text }): Content => ({ kind: 'choice', id: payload ?? text, title: text }));

const picked = z
  .object({ id: shortWords, title: shortWords })
  .transform(({ id, title }): Content => ({ kind: 'choice', id, title }));

const filledForm = z
  .object({ body: words.catch(''), response_json: z.string().catch('') })
  .transform((form): Content => ({ kind: 'text', text: formWords(form.response_json) ?? form.body }));

const interactive = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('button_reply'), button_reply: picked }),
    z.object({ type: z.literal('list_reply'), list_reply: picked }),
    z.object({ type: z.literal('nfm_reply'), nfm_reply: filledForm }),
  ])
  .transform((reply): Content => {
    switch (reply.type) {
      case 'button_reply':
        return reply.button_reply;
      case 'list_reply':
        return reply.list_reply;
      case 'nfm_reply':
        return reply.nfm_reply;
    }
  });

function media(kind: 'audio' | 'image' | 'video' | 'document') {
  return z
    .object({
      id: shortWords,
      mime_type: shortWords.catch('application/octet-stream'),
      caption: words.optional().catch(undefined),
    })
    .transform(({ id, mime_type: mimeType, caption }): Content => {
      return { kind, media: id, mimeType, ...(caption !== undefined && { caption }) };
    });
}

const location = z
  .object({
    latitude: coordinate(90),
    longitude: coordinate(180),
    name: shortWords.optional().catch(undefined),
    address: shortWords.optional().catch(undefined),
  })
  .transform(({ latitude, longitude, name, address }): Content => {
    const place = name ?? address;
    return { kind: 'location', latitude, longitude, ...(place !== undefined && { name: place }) };
  });

/** One schema for each type that we read, over the part of the message that has the same name as its type. */
const readers = new Map<string, z.ZodType<Content>>([
  ['text', text],
  ['interactive', interactive],
  ['button', button],
  ['audio', media('audio')],
  ['voice', media('audio')],
  ['image', media('image')],
  ['video', media('video')],
  ['document', media('document')],
  ['location', location],
]);

/**
 * What a message holds. `undefined` when its type is none of those we read (a sticker, a reaction, `system`,
 * `unsupported`, one that Meta adds tomorrow) or when its part is not as documented.
 */
export function readContent(type: string, message: Readonly<Record<string, unknown>>): Content | undefined {
  return readers.get(type)?.safeParse(message[type]).data;
}
