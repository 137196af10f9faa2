import { err, ok, type Result } from '../domain/result.ts';
import type { Given } from './given.ts';
import { giveWhat, type SettingsProblem } from './settings-problem.ts';
import {
  halfSetChannels,
  isOn,
  missingInProduction,
  portClash,
  readableAddresses,
  unsafeSecrets,
} from './settings-rules.ts';
import { GROUPS, settingsSchema, type Settings } from './settings.ts';

/**
 * The settings out of the environment, or everything that is wrong with them at once, in the order of the
 * table. Blanks around a text do not count, and an empty text is "not set".
 */
export function loadSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<Settings, readonly SettingsProblem[]> {
  const given = readGiven(env);
  const parsed = settingsSchema.safeParse(textsByGroup(given));
  const malformed = (parsed.error?.issues ?? []).map(({ path: [group, key] }) =>
    malformedSetting(group, key),
  );
  const wellFormed = new Map(given);
  for (const { setting } of malformed) wellFormed.delete(setting);

  const mode = given.get('LAKANA_MODE') === 'production' ? 'production' : 'demo';
  const problems = [
    ...malformed,
    ...halfSetChannels(given),
    ...portClash(wellFormed),
    ...unsafeSecrets(wellFormed, mode),
    ...(mode === 'demo' ? [] : [...missingInProduction(given), ...readableAddresses(wellFormed)]),
  ];
  if (!parsed.success || problems.length > 0) return err(inTableOrder(problems));
  return ok(withChannelsOff(parsed.data, given));
}

function readGiven(env: Readonly<Record<string, string | undefined>>): Given {
  const names = GROUPS.flatMap(([, { settings }]) => Object.values(settings).map(({ name }) => name));
  return new Map(
    names.map((name) => [name, env[name]?.trim() ?? ''] as const).filter(([, text]) => text !== ''),
  );
}

function textsByGroup(given: Given): Record<string, Record<string, string | undefined>> {
  const texts = GROUPS.map(([groupName, { settings }]) => {
    const ofGroup = Object.entries(settings).map(([key, { name }]) => [key, given.get(name)] as const);
    return [groupName, Object.fromEntries(ofGroup)] as const;
  });
  return Object.fromEntries(texts);
}

function malformedSetting(group: PropertyKey | undefined, key: PropertyKey | undefined): SettingsProblem {
  const setting = GROUPS.find(([name]) => name === group)?.[1].settings[String(key)];
  if (setting === undefined) throw new Error('an issue of the schema is about no setting of the table');
  const { name, kind } = setting;
  return { setting: name, code: 'malformed', wrong: 'cannot be read', remedy: giveWhat(kind) };
}

function inTableOrder(problems: readonly SettingsProblem[]): readonly SettingsProblem[] {
  const names = GROUPS.flatMap(([, { settings }]) => Object.values(settings).map(({ name }) => name));
  return problems.toSorted((one, other) => names.indexOf(one.setting) - names.indexOf(other.setting));
}

function withChannelsOff(values: Record<string, unknown>, given: Given): Settings {
  const groups = GROUPS.map(([name, group]) => [
    name,
    group.channel && !isOn(group, given) ? undefined : values[name],
  ]);
  // The table gave both the schema and the type, and no type checker can follow it through `Object.entries`.
  return Object.fromEntries(groups) as Settings;
}
