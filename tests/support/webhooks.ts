import type { FakeSend } from './fake-provider.ts';
import { metaRequest, twilioRequest } from './signed-requests.ts';

/** The secrets of the processes that tests start. */
export const SECRETS = {
  WHATSAPP_APP_SECRET: 'test-app-secret-0123456789',
  WHATSAPP_VERIFY_TOKEN: 'test-verify-token-0123456789',
  WHATSAPP_ACCESS_TOKEN: 'test-access-token-0123456789',
  WHATSAPP_PHONE_NUMBER_ID: '1234567890',
  TWILIO_ACCOUNT_SID: 'ACtest',
  TWILIO_AUTH_TOKEN: 'test-auth-token-0123456789',
} as const;

/** One WhatsApp text as Meta posts it. */
export function whatsappText(id: string, from: string, text: string): string {
  return whatsappMessage({ id, from, type: 'text', text: { body: text } });
}

/** One WhatsApp button as Meta posts it. */
export function whatsappButton(id: string, from: string, button: string, title: string): string {
  const interactive = { type: 'button_reply', button_reply: { id: button, title } };
  return whatsappMessage({ id, from, type: 'interactive', interactive });
}

/** What Meta says became of a message of ours. */
export function whatsappReceipt(
  { providerId, to, ref }: Pick<FakeSend, 'providerId' | 'to' | 'ref'>,
  status: 'delivered' | 'read',
): string {
  const receipt = {
    id: providerId,
    status,
    timestamp: seconds(),
    recipient_id: to.replace('whatsapp:', ''),
    biz_opaque_callback_data: ref,
  };
  return whatsappValue({ statuses: [receipt] });
}

function whatsappMessage(
  message: { readonly id: string; readonly from: string } & Record<string, unknown>,
): string {
  return whatsappValue({
    contacts: [{ profile: { name: 'Test' }, wa_id: message.from }],
    messages: [{ timestamp: seconds(), ...message }],
  });
}

function seconds(): string {
  return String(Math.floor(Date.now() / 1000));
}

function whatsappValue(content: Record<string, unknown>): string {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '22300000000', phone_number_id: SECRETS.WHATSAPP_PHONE_NUMBER_ID },
    ...content,
  };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
}

/** What became of a message of ours, as Meta posts it; resolves to the status. */
export async function postWhatsAppStatus(
  url: string,
  { id, ref, to, status }: Readonly<Record<'id' | 'ref' | 'to' | 'status', string>>,
): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const statuses = [{ id, status, timestamp, recipient_id: to, biz_opaque_callback_data: ref }];
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '22300000000', phone_number_id: SECRETS.WHATSAPP_PHONE_NUMBER_ID },
    statuses,
  };
  const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
  return postWhatsApp(url, JSON.stringify({ object: 'whatsapp_business_account', entry }));
}

/** Posts a body as Meta does, signed; resolves to the status. */
export async function postWhatsApp(url: string, body: string): Promise<number> {
  const { headers } = metaRequest(body, SECRETS.WHATSAPP_APP_SECRET);
  return post(`${url}/channels/whatsapp`, body, headers);
}

/** Posts an SMS as Twilio does, signed; resolves to the status. */
export async function postSms(url: string, sid: string, from: string, text: string): Promise<number> {
  const form = {
    MessageSid: sid,
    AccountSid: SECRETS.TWILIO_ACCOUNT_SID,
    From: from,
    To: '+12025550100',
    Body: text,
    NumMedia: '0',
  };
  const body = new URLSearchParams(form).toString();
  const path = '/channels/twilio';
  const { headers } = twilioRequest(body, { publicUrl: url, path, authToken: SECRETS.TWILIO_AUTH_TOKEN });
  return post(`${url}${path}`, body, headers);
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const given = Object.entries(headers).filter(
    (header): header is [string, string] => header[1] !== undefined,
  );
  const response = await fetch(url, { method: 'POST', headers: given, body });
  await response.arrayBuffer();
  return response.status;
}
