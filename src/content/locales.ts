import type { Language } from '../domain/messages.ts';

/** Both languages, in the order in which problems are told: French is the source. */
export const LANGUAGES = ['fr', 'bm'] as const satisfies readonly Language[];

/** Nested texts: a string is a text, an object groups the texts of one place. */
export interface TextTree {
  readonly [name: string]: string | TextTree;
}

/** `locales.fr.danger` is the content of `locales/fr/danger.json`. */
export type Locales = Readonly<Record<Language, Readonly<Record<string, TextTree>>>>;

/** Every text of one language by its full key: `danger:choice.yes` → `Oui`. */
export function textsOf(namespaces: Readonly<Record<string, TextTree>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(namespaces).flatMap(([namespace, tree]) =>
      leavesOf(tree).map(([path, text]) => [`${namespace}:${path}`, text] as const),
    ),
  );
}

/** The namespace of a full key: `danger` of `danger:choice.yes`. */
export function namespaceOf(key: string): string {
  return key.slice(0, Math.max(key.indexOf(':'), 0));
}

/** The names between `{{` and `}}`, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

function leavesOf(tree: TextTree): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([name, node]) =>
    typeof node === 'string'
      ? [[name, node] as const]
      : leavesOf(node).map(([path, text]) => [`${name}.${path}`, text] as const),
  );
}
