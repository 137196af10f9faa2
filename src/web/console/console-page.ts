import { readdir } from 'node:fs/promises';
import type { Route } from '../route.ts';
import { staticFiles } from '../static-files.ts';

/** A file with a hash in its name is never another one; it holds nothing but the program. */
const ONE_YEAR = 'private, max-age=31536000, immutable';

/**
 * The page of the staff as it was built into `folder`: `/` and its files. The page itself is asked for again each
 * time; its files are kept by the browser, since connections are weak.
 */
export async function consolePageRoutes(folder: string): Promise<Route[]> {
  const names = await readdir(`${folder}/assets`);
  const assets = Object.fromEntries(names.map((name) => [`/assets/${name}`, `assets/${name}`]));
  return [
    ...(await staticFiles(folder, { '/': 'index.html' })),
    ...(await staticFiles(folder, assets, ONE_YEAR)),
  ];
}
