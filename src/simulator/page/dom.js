// @ts-check

/**
 * The one element of a selector; a page without it is a bug.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {T} tag
 * @returns {HTMLElementTagNameMap[T]}
 */
export function find(parent, selector, tag) {
  const element = parent.querySelector(selector);
  if (element?.localName !== tag) throw new Error(`no ${tag} at ${selector}`);
  return /** @type {HTMLElementTagNameMap[T]} */ (element);
}

/**
 * A new element with a class and its content; texts are text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/**
 * A button that does something.
 *
 * @param {string} className
 * @param {Node | string} content
 * @param {() => void} onClick
 */
export function makeButton(className, content, onClick) {
  const button = make('button', className, content);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/**
 * A copy of a template of the page.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function copy(id) {
  const first = find(document, `template#${id}`, 'template').content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error(`template ${id} is empty`);
  return /** @type {HTMLElement} */ (first.cloneNode(true));
}
