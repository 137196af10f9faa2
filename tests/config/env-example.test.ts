import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { envExample } from '#src/config/env-example.ts';
import { loadSettings } from '#src/config/load-settings.ts';
import { GROUPS } from '#src/config/settings.ts';

const settings = GROUPS.flatMap(([, group]) => Object.values(group.settings));

describe('.env.example', () => {
  it('is what the table of settings says (node src/config/write-env-example.ts writes it)', () => {
    expect(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')).toBe(envExample());
  });

  it('names every setting once', () => {
    const names = envExample().match(/^[A-Z_]+(?==)/gm);
    expect(names).toEqual(settings.map(({ name }) => name));
    expect(new Set(names).size).toBe(settings.length);
  });

  it('has no value for a secret', () => {
    const values = parseEnv(envExample());
    const secrets = settings.filter(({ secret }) => secret);
    expect(secrets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['MONGODB_URI', 'LAKANA_KEYS', 'KANNEL_TOKEN']),
    );
    expect(secrets.filter(({ name }) => values[name] !== '')).toEqual([]);
  });

  it('counts everything as secret whose kind is', () => {
    expect(settings.filter(({ kind, secret }) => kind.secretsIn !== undefined && secret !== true)).toEqual(
      [],
    );
  });

  it('is a demo when it is used as it is', () => {
    expect(loadSettings(parseEnv(envExample()))).toEqual(loadSettings({}));
  });

  it('keeps its lines within 112 columns', () => {
    expect(
      envExample()
        .split('\n')
        .filter((line) => line.length > 112),
    ).toEqual([]);
  });
});
