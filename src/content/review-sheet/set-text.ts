import type { TextTree } from '../locales.ts';

/**
 * The texts of one namespace with another text at `path` (`choice.yes`), everything else as it was and in its
 * order. Throws when there is no text at the path: whoever asks has found it there.
 */
export function setText(tree: TextTree, path: string, text: string): TextTree {
  const [name = '', ...rest] = path.split('.');
  const node = tree[name];
  if (rest.length === 0 && typeof node === 'string') return { ...tree, [name]: text };
  if (rest.length > 0 && typeof node === 'object')
    return { ...tree, [name]: setText(node, rest.join('.'), text) };
  throw new Error(`No text at ${path}`);
}
