import type { WebhookRequest } from '../channel.ts';
import { readFields, type Fields } from './read-fields.ts';

/** What Kannel says of one message, as it stood in its call; what it left out is empty. */
export interface MessageCall {
  /** Kannel's id of the message (`%I`). */
  readonly id: string;
  readonly sender: string;
  /** Unix seconds (`%T`), or `2026-01-05 10:11:12` in UTC (`X-Kannel-Time`). */
  readonly time: string;
  /** `0` text in 7 bits, `1` data, `2` UCS-2 (`%c`). */
  readonly coding: string;
  readonly charset: string;
  /** In that charset. */
  readonly text: Uint8Array;
}

const FORM = 'application/x-www-form-urlencoded';
const DATA = 'application/octet-stream';
const NOTHING = new Uint8Array();

/** The fields of the query; `undefined` for more of them than Kannel can have sent. */
export function queryOf(url: string): Fields | undefined {
  const start = url.indexOf('?');
  // Node hands a path over as one character for each byte.
  return readFields(start === -1 ? NOTHING : Buffer.from(url.slice(start + 1), 'latin1'));
}

/** A field as text. */
export function textOf(fields: Fields, name: string): string {
  return Buffer.from(fields.get(name) ?? NOTHING).toString('utf8');
}

/**
 * Reads a call of smsbox: by `get-url` with all of it in the query, by `post-url` with the text as the body and the rest
 * in the query or in `X-Kannel-…` headers, or as a form. `undefined` when it is none of them (`post-xml`).
 */
export function readCall(request: WebhookRequest, query: Fields): MessageCall | undefined {
  const { method, headers, body } = request;
  if (method === 'GET') return fromFields(query, headers);
  const { type, charset } = contentType(headers['content-type'] ?? '');
  if (type === FORM) {
    const form = readFields(body);
    return form && fromFields(new Map([...query, ...form]), headers);
  }
  if (type !== '' && type !== 'text/plain' && type !== DATA) return undefined;
  const call = fromFields(query, headers);
  const coding = call.coding || (type === DATA ? '1' : '');
  return { ...call, coding, charset: charset || call.charset, text: body };
}

function fromFields(fields: Fields, headers: WebhookRequest['headers']): MessageCall {
  return {
    id: textOf(fields, 'id'),
    sender: textOf(fields, 'sender') || (headers['x-kannel-from'] ?? ''),
    time: textOf(fields, 'ts') || (headers['x-kannel-time'] ?? ''),
    coding: textOf(fields, 'coding') || (headers['x-kannel-coding'] ?? ''),
    charset: textOf(fields, 'charset'),
    text: fields.get('message') ?? NOTHING,
  };
}

/** `text/plain; charset="UTF-16BE"`, as Kannel writes it. */
function contentType(header: string): { readonly type: string; readonly charset: string } {
  const [type = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters.map((one) => /^\s*charset="?([\w.:-]{1,40})"?\s*$/.exec(one)?.[1]).find(Boolean);
  return { type: type.trim(), charset: charset ?? '' };
}
