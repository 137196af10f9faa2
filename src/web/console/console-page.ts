import type { Answer } from '../answer.ts';

/** The texts of the page: its title, and where the cases are until the console has them. */
export type ConsoleTextKey = 'console:title' | 'console:where';
export type ConsoleText = (key: ConsoleTextKey) => string;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The first page of the console, in French, the language of the staff. */
export function consolePage(text: ConsoleText): Answer {
  const title = escape(text('console:title'));
  const where = escape(text('console:where'));
  const body = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${where}</p>
</main>
</body>
</html>
`;
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
