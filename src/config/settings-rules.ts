import type { Given } from './given.ts';
import { isReadableOnTheWay } from './kinds/web-address.ts';
import type { Group, Setting } from './setting.ts';
import { giveWhat, type SettingsProblem } from './settings-problem.ts';
import { GROUPS, SETTINGS } from './settings.ts';

const ALL_SETTINGS = GROUPS.flatMap(([, { settings }]) => Object.values(settings));

/** A channel with some of its settings needs the rest. A setting with a default switches nothing on. */
export function halfSetChannels(given: Given): SettingsProblem[] {
  return GROUPS.filter(([, group]) => group.channel && isOn(group, given)).flatMap(([, group]) => [
    ...Object.values(group.settings)
      .filter(({ name, needed }) => needed === 'with its channel' && !given.has(name))
      .map((setting) => ({
        setting: setting.name,
        code: 'incomplete' as const,
        wrong: 'is missing, and other settings of its channel are set',
        remedy: `${giveWhat(setting.kind)} Or empty the others, and the channel is off.`,
      })),
    ...noneOf(group, given),
  ]);
}

/** What production cannot be without. */
export function missingInProduction(given: Given): SettingsProblem[] {
  return ALL_SETTINGS.filter(({ name, needed }) => needed === 'in production' && !given.has(name)).map(
    ({ name, kind }) => ({ setting: name, code: 'missing', wrong: 'is missing', remedy: giveWhat(kind) }),
  );
}

/**
 * Secrets that can be guessed, and secrets that stand in two places, so that losing one loses both. In a demo
 * those of channels are not looked at; the keys of personal fields always are.
 */
export function unsafeSecrets(wellFormed: Given, mode: 'demo' | 'production'): SettingsProblem[] {
  const settings = GROUPS.filter(([, { channel }]) => mode === 'production' || channel !== true);
  const holders = new Map<string, string>();
  return settings
    .flatMap(([, group]) => Object.values(group.settings))
    .flatMap(({ name, kind }) => {
      const secrets = kind.secretsIn?.(wellFormed.get(name) ?? '').filter((secret) => secret !== '') ?? [];
      const holder = secrets.map((secret) => holders.get(secret)).find((other) => other !== undefined);
      const repeats = new Set(secrets).size < secrets.length;
      for (const secret of secrets) holders.set(secret, name);
      return [
        ...(secrets.some((secret) => kind.isWeak?.(secret)) ? [weak(name)] : []),
        ...(holder === undefined ? [] : [shared(name, `holds the same secret as ${holder}`)]),
        ...(repeats ? [shared(name, 'holds the same secret twice')] : []),
      ];
    });
}

/** Addresses of other machines that are not https. */
export function readableAddresses(wellFormed: Given): SettingsProblem[] {
  return ALL_SETTINGS.filter((setting) => isReadable(setting, wellFormed)).map(({ name }) => ({
    setting: name,
    code: 'readable',
    wrong: 'is plain http to another machine',
    remedy: 'Give an https:// address.',
  }));
}

/** The two listeners need two ports; 0 is any free one, twice. */
export function portClash(wellFormed: Given): SettingsProblem[] {
  const [one, other] = [SETTINGS.web.settings.port, SETTINGS.web.settings.consolePort].map(
    ({ name, fallback }) => Number(wellFormed.get(name) ?? fallback),
  );
  if (one !== other || one === 0) return [];
  return [
    { setting: 'CONSOLE_PORT', code: 'clash', wrong: 'is the same as PORT', remedy: 'Give another port.' },
  ];
}

/** Whether a channel was switched on: one of its settings that have no default was given. */
export function isOn(group: Group, given: Given): boolean {
  return Object.values(group.settings).some(
    ({ name, fallback }) => fallback === undefined && given.has(name),
  );
}

function noneOf(group: Group, given: Given): SettingsProblem[] {
  const names = group.oneOf?.map((key) => group.settings[key]?.name ?? key) ?? [];
  const [first] = names;
  if (first === undefined || names.some((name) => given.has(name))) return [];
  return [
    {
      setting: first,
      code: 'incomplete',
      wrong: 'is missing, and other settings of its channel are set',
      remedy: `Give at least one of ${names.join(', ')}. Or empty the others, and the channel is off.`,
    },
  ];
}

function isReadable({ name, httpsInProduction }: Setting, wellFormed: Given): boolean {
  const address = wellFormed.get(name);
  return httpsInProduction === true && address !== undefined && isReadableOnTheWay(address);
}

function weak(setting: string): SettingsProblem {
  return {
    setting,
    code: 'weak',
    wrong: 'can be guessed: it is short, a word of an example, or a pattern',
    remedy: 'Give a random secret (openssl rand -base64 32).',
  };
}

function shared(setting: string, wrong: string): SettingsProblem {
  return { setting, code: 'shared', wrong, remedy: 'Give each its own.' };
}
