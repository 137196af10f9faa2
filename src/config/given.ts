/** The texts that were given, by name of setting; a setting that is not set is not in it. */
export type Given = ReadonlyMap<string, string>;
