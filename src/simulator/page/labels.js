// @ts-check

/**
 * The words of the page by their name, in its language. `fill` puts values into one of them.
 *
 * @typedef {{ fill(name: string, values?: Record<string, string | number>): string }} Labels
 */

/**
 * Gets the words that scripts need, from where the page's own come from.
 *
 * @param {string} language
 * @returns {Promise<Labels>}
 */
export async function loadLabels(language) {
  const response = await fetch(`/simulator/labels.${language}.json`);
  /** @type {Record<string, string>} */
  const words = await response.json();
  return {
    fill: (name, values = {}) =>
      (words[name] ?? name).replace(/\{\{(\w+)\}\}/g, (_, key) => String(values[key] ?? '')),
  };
}
