import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { jsonAnswer, sendAnswer, type Answer } from '../web/answer.ts';
import { READ, type Route } from '../web/route.ts';
import { staticFiles } from '../web/static-files.ts';
import { fillPage } from './fill-page.ts';

const FOLDER = fileURLToPath(new URL('./page/', import.meta.url));

/** Everything the page loads, as it stands in its folder. */
const FILES = [
  'band.svg',
  'bubble.js',
  'cloth.svg',
  'composer.css',
  'composer.js',
  'controls.css',
  'dom.js',
  'icon.svg',
  'journal.js',
  'labels.js',
  'line.js',
  'look-sms.css',
  'look-whatsapp.css',
  'main.js',
  'memory.js',
  'page.css',
  'phone.css',
  'phone.js',
  'post-message.js',
  'sample-place.js',
  'sheet.js',
];

const wordsSchema = z.record(z.string(), z.string());
const labelsSchema = z.strictObject({ fr: wordsSchema, en: wordsSchema });

/** The page of the simulator in its languages (`?lang=en`, French without), its words and its files. */
export async function pageRoutes(): Promise<Route[]> {
  const html = await readFile(`${FOLDER}index.html`, 'utf8');
  const labels = labelsSchema.parse(JSON.parse(await readFile(`${FOLDER}labels.json`, 'utf8')));
  const pages = { fr: page(html, 'fr', labels.fr), en: page(html, 'en', labels.en) };
  return [
    {
      methods: READ,
      path: '/simulator',
      handle: ({ req, res }) => {
        const { searchParams } = new URL(req.url ?? '', 'http://simulator');
        sendAnswer(res, searchParams.get('lang') === 'en' ? pages.en : pages.fr);
        return Promise.resolve();
      },
    },
    wordsRoute('fr', labels.fr),
    wordsRoute('en', labels.en),
    ...(await staticFiles(FOLDER, Object.fromEntries(FILES.map((name) => [`/simulator/${name}`, name])))),
  ];
}

function page(html: string, lang: 'fr' | 'en', words: Readonly<Record<string, string>>): Answer {
  const body = fillPage(html, { ...words, lang }, `current_${lang}`);
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}

function wordsRoute(lang: 'fr' | 'en', words: Readonly<Record<string, string>>): Route {
  return {
    methods: READ,
    path: `/simulator/labels.${lang}.json`,
    handle: ({ res }) => {
      sendAnswer(res, jsonAnswer(200, words));
      return Promise.resolve();
    },
  };
}
