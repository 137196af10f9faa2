/** What of a region holds its names. */
interface Named {
  readonly name: { readonly fr: string; readonly bm: string };
  readonly aliases: readonly string[];
  readonly cercles: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** Every name that means a region: its own in both languages, other spellings, and those of its cercles. */
export function regionNames({ name, aliases, cercles }: Named): string[] {
  return [name.fr, name.bm, ...aliases, ...cercles.flatMap((cercle) => [cercle.name, ...cercle.aliases])];
}
