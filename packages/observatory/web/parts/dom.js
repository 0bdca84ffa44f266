/**
 * Elements, made without markup: names of nodes and models and what nodes say are strangers' words, and only ever become
 * text. Nothing in these pages parses HTML.
 */

/** @typedef {Node | string | number | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | undefined | ((event: any) => void)>} Attributes */

const svgNames = new Set([
  'svg',
  'g',
  'a',
  'path',
  'rect',
  'circle',
  'line',
  'text',
  'title',
  'polygon',
  'defs',
  'tspan'
])

/**
 * Makes an element. Attributes that are functions are listeners (`onclick`), `true` is an empty attribute, `false` and
 * undefined are none.
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  fill(element, attributes, children)
  return element
}

/**
 * Makes an SVG element, like `h`.
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function s(name, attributes = {}, ...children) {
  if (!svgNames.has(name)) throw new Error(`${name} is no element of SVG that is used here`)
  const element = /** @type {SVGElement} */ (document.createElementNS('http://www.w3.org/2000/svg', name))
  fill(element, attributes, children)
  return element
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value))
  }
  for (const child of children) {
    if (child instanceof Node) element.append(child)
    else if (child !== undefined && child !== false) element.append(String(child))
  }
}

/**
 * Sets an element's text where it differs: a change that is none costs no layout.
 * @param {Element} element
 * @param {string | number} value
 */
export function setText(element, value) {
  const text = String(value)
  if (element.textContent !== text) element.textContent = text
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | undefined} value undefined takes it away
 */
export function setAttribute(element, name, value) {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/**
 * Brings the children of an element to one per item, keeping those whose key is still there.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {{ key: (item: T) => string, make: (item: T) => Element, update: (element: Element, item: T) => void }} how
 */
export function keyed(parent, items, { key, make, update }) {
  const known = new Map([...parent.children].map(child => [child.getAttribute('data-key') ?? '', child]))
  let place = parent.firstElementChild
  for (const item of items) {
    const name = key(item)
    let element = known.get(name)
    if (element === undefined) {
      element = make(item)
      element.setAttribute('data-key', name)
    }
    known.delete(name)
    update(element, item)
    if (element === place) place = place.nextElementSibling
    else parent.insertBefore(element, place)
  }
  for (const gone of known.values()) gone.remove()
}
