import type { z } from 'zod';

/** A kind of value: how its text is checked and read, and what to write, said once for every setting of it. */
export interface Kind<T> {
  readonly schema: z.ZodType<T, string>;
  /** Ends the sentence "Give …": `a port number, 0 to 65535`. */
  readonly expects: string;
  /** The secrets in a text that fits `schema`; two settings may not share one. Absent when it is no secret. */
  readonly secretsIn?: (text: string) => readonly string[];
  /** Whether one of those secrets could be guessed. */
  readonly isWeak?: (secret: string) => boolean;
}

/** One setting: everything there is to say about it, in one place. */
export interface Setting {
  /** The name of the environment variable. */
  readonly name: string;
  readonly kind: Kind<unknown>;
  /** What it is for, one or two sentences; a comment in `.env.example`. */
  readonly about: string;
  /** The text that stands for it when it is not set. */
  readonly fallback?: string;
  /**
   * When it cannot be left out: in mode `production`, or as soon as another setting of its channel is given.
   * A setting without `needed` may always be left out.
   */
  readonly needed?: 'in production' | 'with its channel';
  /** A secret never has a value in `.env.example`. */
  readonly secret?: true;
  /** In production an address must be https, unless its host is this machine. */
  readonly httpsInProduction?: true;
}

/** Settings that belong together. A channel is off, and its group undefined, when none of its settings is given. */
export interface Group {
  readonly title: string;
  readonly channel?: true;
  /** Of these at least one, when the channel is on. */
  readonly oneOf?: readonly string[];
  readonly settings: Readonly<Record<string, Setting>>;
}

type ValueOf<S extends Setting> =
  S['kind'] extends Kind<infer T>
    ? S extends { readonly fallback: string } | { readonly needed: 'with its channel' }
      ? T
      : T | undefined
    : never;

type GroupValues<S extends Group['settings']> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** The values of a table of settings, typed by the table itself. */
export type ValuesOf<T extends Readonly<Record<string, Group>>> = {
  readonly [G in keyof T]: T[G] extends { readonly channel: true }
    ? GroupValues<T[G]['settings']> | undefined
    : GroupValues<T[G]['settings']>;
};
