import { describe, expect, it, test } from '@jest/globals';
import { loadSettings } from '#src/config/load-settings.ts';
import { describeProblems } from '#src/config/settings-problem.ts';
import { GROUPS } from '#src/config/settings.ts';
import { CHANNELS_ENV, PRODUCTION_ENV, SECRETS } from './sample-env.ts';

const ALL = { ...PRODUCTION_ENV, ...CHANNELS_ENV };

/** What is wrong, as `SETTING code`, in the order it is listed. */
function problemsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const loaded = loadSettings(env);
  return loaded.ok ? [] : loaded.error.map(({ setting, code }) => `${setting} ${code}`);
}

describe('settings that are right', () => {
  it('needs nothing for a demo', () => {
    expect(loadSettings({})).toMatchObject({
      ok: true,
      value: {
        service: { mode: 'demo', country: 'ml', workers: 16, logLevel: 'info' },
        storage: { folder: './var', mongodbUri: undefined },
        web: { port: 3978, consolePort: 3979, consoleHost: '127.0.0.1', publicUrl: undefined },
        duty: { onCallNumbers: undefined, alertNextAfter: { P1: 300_000, P2: 14_400_000, P3: 86_400_000 } },
      },
    });
  });

  it('has every channel off until its settings are there', () => {
    const off = { whatsapp: undefined, twilio: undefined, kannel: undefined, microsoft: undefined };
    expect(loadSettings({})).toMatchObject({ value: off });
    expect(loadSettings(PRODUCTION_ENV)).toMatchObject({ value: off });
  });

  it('reads every channel', () => {
    expect(loadSettings(ALL)).toMatchObject({
      ok: true,
      value: {
        whatsapp: { phoneNumberId: '1234567890', apiUrl: 'https://graph.facebook.com/v25.0' },
        twilio: { smsFrom: '+22376123456', whatsappFrom: '+22376123456', apiUrl: 'https://api.twilio.com' },
        kannel: {
          sendUrl: 'http://10.0.0.5:13013/cgi-bin/sendsms',
          username: 'bot',
          from: '36000',
          routes: [
            { prefix: '+2237', smsc: 'orange' },
            { prefix: '+2236', smsc: 'malitel-2' },
          ],
        },
        microsoft: { appId: '00000000-0000-0000-0000-000000000001' },
      },
    });
  });

  const same: readonly [because: string, one: Record<string, string>, other: Record<string, string>][] = [
    ['an empty text is not set', { MONGODB_URI: '', PORT: '', WHATSAPP_APP_SECRET: '' }, {}],
    ['blanks are not set', { PUBLIC_URL: '   ' }, {}],
    ['blanks around a text do not count', { PORT: ' 4000 ' }, { PORT: '4000' }],
    [
      'a slash at the end of an address does not count',
      { PUBLIC_URL: 'https://a.example/x//' },
      { PUBLIC_URL: 'https://a.example/x' },
    ],
    ['the address of an API alone switches nothing on', { TWILIO_API_URL: 'https://api.twilio.com' }, {}],
    [
      'blanks between numbers do not count',
      { ON_CALL_NUMBERS: '+22376123456 , +22366123456' },
      { ON_CALL_NUMBERS: '+22376123456,+22366123456' },
    ],
    ['the order of levels does not count', { ALERT_NEXT_AFTER: 'P3=24h, P1=300s,P2=240m' }, {}],
  ];
  test.each(same)('%s', (_because, one, other) => {
    expect(problemsOf(one)).toEqual([]);
    expect(loadSettings(one)).toEqual(loadSettings(other));
  });

  const fine: readonly [because: string, env: Record<string, string>][] = [
    [
      'a demo may hold weak secrets',
      { ...CHANNELS_ENV, KANNEL_TOKEN: 'changeme', KANNEL_PASSWORD: 'changeme' },
    ],
    ['two listeners may each take any free port', { PORT: '0', CONSOLE_PORT: '0' }],
    ['Twilio may send only SMS', { ...CHANNELS_ENV, TWILIO_WHATSAPP_FROM: '' }],
    ['Twilio may send only WhatsApp', { ...CHANNELS_ENV, TWILIO_SMS_FROM: '' }],
    [
      'production may be tried on this machine without TLS',
      { ...PRODUCTION_ENV, PUBLIC_URL: 'http://127.0.0.1:3978' },
    ],
    ['the name localhost is this machine', { ...PRODUCTION_ENV, PUBLIC_URL: 'http://localhost' }],
    ['so is ::1', { ...PRODUCTION_ENV, PUBLIC_URL: 'http://[::1]:3978' }],
    [
      'a fake provider may stand on this machine',
      { ...ALL, WHATSAPP_API_URL: 'http://127.0.0.1:9999/v25.0' },
    ],
    ['a gateway on the private network is plain http', ALL],
    ['a word of habit may stand in a long secret', { ...ALL, KANNEL_TOKEN: 'secret-zx81-kPvb-77q' }],
    [
      'older keys may follow the active one',
      { ...ALL, LAKANA_KEYS: `b:${SECRETS.keyOne},a:${SECRETS.keyTwo}` },
    ],
  ];
  test.each(fine)('%s', (_because, env) => {
    expect(problemsOf(env)).toEqual([]);
  });
});

describe('settings that cannot be read', () => {
  const malformed: readonly [setting: string, texts: readonly string[]][] = [
    ['LAKANA_MODE', ['prod', 'Production', 'test']],
    ['COUNTRY', ['mali', 'ML', '../ml']],
    ['WORKERS', ['0', '-1', '1.5', '1025', 'many']],
    ['LOG_LEVEL', ['trace', 'INFO']],
    ['LAKANA_VAR', ['./v\u0000ar']],
    ['MONGODB_URI', ['localhost:27017', 'http://db', 'mongodb://', 'mongodb://a b']],
    [
      'LAKANA_KEYS',
      [
        'abc',
        SECRETS.keyOne,
        `a:${SECRETS.keyOne},`,
        `a:${SECRETS.keyOne.slice(0, -4)}`,
        `:${SECRETS.keyOne}`,
        `a_b:${SECRETS.keyOne}`,
        `a:${SECRETS.keyOne},a:${SECRETS.keyTwo}`,
        `a:x:${SECRETS.keyOne}`,
      ],
    ],
    [
      'LAKANA_LOOKUP_KEY',
      ['short', SECRETS.lookupKey.slice(0, -1), `${SECRETS.lookupKey}AAAA`, `a:${SECRETS.lookupKey}`],
    ],
    [
      'PUBLIC_URL',
      [
        'bot.example.org',
        'ftp://bot.example.org',
        'https://',
        'https://u:p@bot.example.org',
        'https://a.example/?x=1',
        'https://a.example/#x',
      ],
    ],
    ['PORT', ['-1', '65536', '80a', '0x50', '3978.5']],
    ['CONSOLE_PORT', ['99999999999', 'console']],
    ['CONSOLE_HOST', ['127.0.0.1:80', 'http://localhost', 'a b', '-a']],
    [
      'ON_CALL_NUMBERS',
      [
        '76123456',
        '0022376123456',
        '+223 76 12 34 56',
        '+22376123456,',
        '+223',
        '80333',
        '+22376123456;+22366123456',
      ],
    ],
    [
      'ALERT_NEXT_AFTER',
      [
        '5m',
        'P1=5m',
        'P1=5m,P2=4h,P3=24h,P4=1h',
        'P1=5m,P1=5m,P2=4h',
        'P1=0m,P2=4h,P3=24h',
        'P1=5d,P2=4h,P3=24h',
        'P1=-5m,P2=4h,P3=24h',
        'P1=5m,P2=4h,P3=169h',
        'p1=5m,p2=4h,p3=24h',
      ],
    ],
    ['WHATSAPP_PHONE_NUMBER_ID', ['+223 76', '../1', '1/messages']],
    ['WHATSAPP_API_URL', ['graph.facebook.com', 'file:///etc/passwd']],
    ['TWILIO_ACCOUNT_SID', ['12345', 'AC', 'AC/../x']],
    ['TWILIO_SMS_FROM', ['+', 'a sender of too many letters', 'x@y']],
    ['TWILIO_WHATSAPP_FROM', ['76123456', 'whatsapp:76123456', 'sms:+22376123456']],
    ['TWILIO_API_URL', ['api.twilio.com']],
    ['KANNEL_SEND_URL', ['localhost:13013', 'http://u:p@localhost/', 'http://localhost/?a=b']],
    ['KANNEL_USERNAME', ['a b']],
    ['KANNEL_FROM', ['a sender of too many letters', '+1']],
    ['KANNEL_TOKEN', ['a\u0007b']],
    ['KANNEL_CALLBACK_URL', ['127.0.0.1:3978']],
    ['KANNEL_ROUTES', ['orange', '223=orange', '+2237=', '+2237=a b', '+2237=orange,']],
    ['MICROSOFT_APP_ID', ['a b', 'a/b']],
  ];
  const each = malformed.flatMap(([setting, texts]) => texts.map((text) => [setting, text] as const));
  test.each(each)('%s does not take %j', (setting, text) => {
    expect(problemsOf({ ...CHANNELS_ENV, [setting]: text })).toEqual([`${setting} malformed`]);
  });

  it('refuses one port for both listeners, also when one of them is a default', () => {
    expect(problemsOf({ PORT: '5000', CONSOLE_PORT: '5000' })).toEqual(['CONSOLE_PORT clash']);
    expect(problemsOf({ PORT: '3979' })).toEqual(['CONSOLE_PORT clash']);
  });
});

describe('channels half set', () => {
  const needed = GROUPS.filter(([, group]) => group.channel).flatMap(([, { settings }]) =>
    Object.values(settings)
      .filter(({ needed: when }) => when === 'with its channel')
      .map(({ name }) => name),
  );
  it('knows what each channel cannot be without', () => {
    expect(needed).toHaveLength(15);
  });
  test.each(needed)('needs %s beside the rest of its channel', (setting) => {
    expect(problemsOf({ ...CHANNELS_ENV, [setting]: undefined })).toEqual([`${setting} incomplete`]);
  });
  it('names all that is missing when one is there', () => {
    expect(problemsOf({ KANNEL_FROM: '36000' })).toEqual([
      'KANNEL_SEND_URL incomplete',
      'KANNEL_USERNAME incomplete',
      'KANNEL_PASSWORD incomplete',
      'KANNEL_TOKEN incomplete',
    ]);
  });
  it('needs one of the two senders at Twilio', () => {
    expect(problemsOf({ ...CHANNELS_ENV, TWILIO_SMS_FROM: '', TWILIO_WHATSAPP_FROM: '' })).toEqual([
      'TWILIO_SMS_FROM incomplete',
    ]);
  });
});

describe('production', () => {
  test.each(['MONGODB_URI', 'LAKANA_KEYS', 'LAKANA_LOOKUP_KEY', 'PUBLIC_URL'])('needs %s', (setting) => {
    expect(problemsOf({ ...ALL, [setting]: undefined })).toEqual([`${setting} missing`]);
    expect(problemsOf({ ...ALL, [setting]: ' ' })).toEqual([`${setting} missing`]);
  });

  const zeros = Buffer.alloc(32).toString('base64');
  const words = Buffer.from('changemechangemechangemechangeme').toString('base64');
  const weak: readonly [because: string, setting: string, text: string][] = [
    ['all-zero key', 'LAKANA_KEYS', `a:${zeros}`],
    ['all-zero key behind a good one', 'LAKANA_KEYS', `a:${SECRETS.keyOne},b:${zeros}`],
    ['all-zero lookup key', 'LAKANA_LOOKUP_KEY', zeros],
    ['key of one repeated byte', 'LAKANA_LOOKUP_KEY', Buffer.alloc(32, 0xab).toString('base64')],
    ['key of a repeated word', 'LAKANA_LOOKUP_KEY', words],
  ];
  const secretTexts = GROUPS.flatMap(([, { settings }]) => Object.values(settings))
    .filter(({ kind, needed }) => kind.secretsIn !== undefined && needed === 'with its channel')
    .flatMap(({ name }) => [
      ['short secret', name, 'k3#9x'] as const,
      ['changeme', name, 'changeme-changeme-changeme'] as const,
      ['one letter', name, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'] as const,
      ['words of habit', name, 'AdminPassword1234567'] as const,
    ]);
  test.each([...weak, ...secretTexts])('refuses a weak secret: %s in %s', (_because, setting, text) => {
    expect(problemsOf({ ...ALL, [setting]: text })).toEqual([`${setting} weak`]);
  });

  it('looks at the keys in a demo too, and not at the secrets of channels', () => {
    const env = { LAKANA_KEYS: `a:${zeros}`, LAKANA_LOOKUP_KEY: zeros, KANNEL_TOKEN: 'changeme' };
    expect(problemsOf({ ...CHANNELS_ENV, ...env })).toEqual([
      'LAKANA_KEYS weak',
      'LAKANA_LOOKUP_KEY weak',
      'LAKANA_LOOKUP_KEY shared',
    ]);
  });

  const shared: readonly [because: string, env: Record<string, string>, problem: string][] = [
    ['in two channels', { KANNEL_TOKEN: SECRETS.text('verify') }, 'KANNEL_TOKEN shared'],
    ['in one channel', { WHATSAPP_APP_SECRET: SECRETS.text('verify') }, 'WHATSAPP_VERIFY_TOKEN shared'],
    ['as a key and as the lookup key', { LAKANA_LOOKUP_KEY: SECRETS.keyOne }, 'LAKANA_LOOKUP_KEY shared'],
    ['under two ids', { LAKANA_KEYS: `a:${SECRETS.keyOne},b:${SECRETS.keyOne}` }, 'LAKANA_KEYS shared'],
    ['as a key and as a token', { KANNEL_TOKEN: SECRETS.keyOne }, 'KANNEL_TOKEN shared'],
  ];
  test.each(shared)('refuses the same secret %s', (_because, env, problem) => {
    expect(problemsOf({ ...ALL, ...env })).toEqual([problem]);
  });

  test.each(['PUBLIC_URL', 'WHATSAPP_API_URL', 'TWILIO_API_URL'])('refuses plain http in %s', (setting) => {
    const hosts = ['example.org', '127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1'];
    for (const host of hosts) {
      expect(problemsOf({ ...ALL, [setting]: `http://${host}` })).toEqual([`${setting} readable`]);
    }
  });

  it('lists everything at once, in the order of the table', () => {
    const env = {
      LAKANA_MODE: 'production',
      PORT: 'x',
      PUBLIC_URL: 'http://a.example',
      ON_CALL_NUMBERS: '1',
      KANNEL_TOKEN: 'changeme',
    };
    expect(problemsOf(env)).toEqual([
      'MONGODB_URI missing',
      'LAKANA_KEYS missing',
      'LAKANA_LOOKUP_KEY missing',
      'PUBLIC_URL readable',
      'PORT malformed',
      'ON_CALL_NUMBERS malformed',
      'KANNEL_SEND_URL incomplete',
      'KANNEL_USERNAME incomplete',
      'KANNEL_PASSWORD incomplete',
      'KANNEL_FROM incomplete',
      'KANNEL_TOKEN weak',
    ]);
  });
});

describe('what is said about problems', () => {
  it('never shows a value, whatever is wrong with it', () => {
    const names = GROUPS.flatMap(([, { settings }]) => Object.values(settings).map(({ name }) => name));
    const canaries = names.map((name) => [name, `?canary ${name}\u0007`] as const);
    const shown = [
      loadSettings({ ...Object.fromEntries(canaries), LAKANA_MODE: 'production' }),
      loadSettings({
        ...ALL,
        KANNEL_TOKEN: 'canary-7',
        KANNEL_PASSWORD: 'canary-7',
        PUBLIC_URL: 'http://canary.example',
      }),
      loadSettings({ ...Object.fromEntries(canaries) }),
    ].map((loaded) =>
      loaded.ok ? 'nothing wrong' : JSON.stringify(loaded.error) + describeProblems(loaded.error),
    );
    for (const text of shown) {
      expect(text).toContain('KANNEL_TOKEN');
      expect(text).not.toMatch(/canary/i);
    }
  });

  it('says in one line each what is wrong and what to do', () => {
    const loaded = loadSettings({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(loaded.ok ? '' : describeProblems(loaded.error)).toBe(
      'Lakana does not start: 2 settings need attention.\n' +
        '  LOG_LEVEL cannot be read. Give one of: info, warn, error, silent.\n' +
        '  PORT cannot be read. Give a port number, 0 (any free one) to 65535.',
    );
  });
});
