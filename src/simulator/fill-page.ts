const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A page with its words in place of `{{names}}`, as text and never as markup. `{{current_…}}` marks the link of
 * the page that is shown. Throws on a name without a word: the page and its words go together.
 */
export function fillPage(html: string, words: Readonly<Record<string, string>>, current: string): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (name.startsWith('current_')) return name === current ? 'aria-current="page"' : '';
    const word = words[name];
    if (word === undefined) throw new Error(`no word for ${name}`);
    return word.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  });
}
