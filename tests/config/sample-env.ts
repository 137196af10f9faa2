/** Random-looking secrets of the tests; none of them is used anywhere else. */
export const SECRETS = {
  keyOne: 'q83vEjRWeJq83vEjRWeJASNFZ4mrze8BI0VniavN7xA=',
  keyTwo: 'mT5wYzJ4c2R0N3E5dThpMG9wYWxrc2pkaGZnbXpueGI=',
  lookupKey: 'Xk2fU0s7Qm1TQ8hYcLrW3vNzP5bJdGtE9aRiOoKeMlA=',
  text: (name: string) => `tq7-${name.toLowerCase()}-Zx81kPvb`,
} as const;

/** The least that production needs. */
export const PRODUCTION_ENV: Readonly<Record<string, string>> = {
  LAKANA_MODE: 'production',
  MONGODB_URI: 'mongodb://db.example.org/lakana',
  PUBLIC_URL: 'https://bot.example.org',
  LAKANA_KEYS: `2026a:${SECRETS.keyOne}`,
  LAKANA_LOOKUP_KEY: SECRETS.lookupKey,
};

/** Every channel, complete. */
export const CHANNELS_ENV: Readonly<Record<string, string>> = {
  WHATSAPP_APP_SECRET: SECRETS.text('app'),
  WHATSAPP_VERIFY_TOKEN: SECRETS.text('verify'),
  WHATSAPP_ACCESS_TOKEN: SECRETS.text('access'),
  WHATSAPP_PHONE_NUMBER_ID: '1234567890',
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000001',
  TWILIO_AUTH_TOKEN: SECRETS.text('twilio'),
  TWILIO_SMS_FROM: '+22376123456',
  TWILIO_WHATSAPP_FROM: 'whatsapp:+22376123456',
  KANNEL_SEND_URL: 'http://10.0.0.5:13013/cgi-bin/sendsms',
  KANNEL_USERNAME: 'bot',
  KANNEL_PASSWORD: SECRETS.text('kannel'),
  KANNEL_FROM: '36000',
  KANNEL_TOKEN: SECRETS.text('callback'),
  KANNEL_ROUTES: '+2237=orange, +2236=malitel-2',
  SMTP_URL: 'smtps://user:tq7-mail-Zx81kPvb@mail.example.org:465',
  MAIL_FROM: 'Accueil <accueil@example.org>',
  MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000001',
  MICROSOFT_APP_PASSWORD: SECRETS.text('azure'),
};
