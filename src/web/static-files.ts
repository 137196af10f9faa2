import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { sendAnswer, type Answer } from './answer.ts';
import { READ, type Call, type Route } from './route.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Routes for a fixed set of files: address to name in `folder`. They are read once, now, so no part of a
 * request ever reaches the file system. Throws when a file is missing or of a type that has no content type.
 * `keep` is the Cache-Control of files that never change; without it nothing is stored, as everywhere.
 *
 * @example await staticFiles(folder, { '/simulator': 'index.html', '/simulator/app.js': 'app.js' })
 */
export function staticFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  keep?: string,
): Promise<Route[]> {
  return Promise.all(
    Object.entries(files).map(async ([path, name]): Promise<Route> => {
      const contentType = CONTENT_TYPES[extname(name)];
      if (contentType === undefined) throw new Error(`no content type for the file ${name}`);
      const body = await readFile(join(folder, name));
      const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
      return {
        methods: READ,
        path,
        handle: (call) => {
          if (keep !== undefined) call.res.setHeader('Cache-Control', keep);
          answerFile(call, tag, { status: 200, contentType, body });
          return Promise.resolve();
        },
      };
    }),
  );
}

function answerFile({ req, res }: Call, tag: string, answer: Answer): void {
  res.setHeader('ETag', tag);
  const known =
    req.headers['if-none-match']?.split(',').map((other) => other.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(tag) || known.includes('*')) {
    // restify's `writeHead` returns nothing, whatever the types say.
    res.writeHead(304);
    res.end();
  } else {
    sendAnswer(res, answer);
  }
}
