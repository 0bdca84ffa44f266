import { h, keyed, setAttribute } from './dom.js'
import { rowHeight, visibleRange } from './visible-range.js'

/** A table of any length, of which only the rows in sight exist. */

/**
 * @template T
 * @typedef {object} ListInit
 * @property {string} label
 * @property {readonly { head: string, class?: string, title?: string }[]} columns
 * @property {string} template of the grid's columns
 * @property {string} narrow the same without the columns of class `wide`, where there is little room
 * @property {(item: T) => string} key
 * @property {(item: T) => HTMLElement[]} cells
 * @property {(cells: HTMLElement[], item: T) => void} update
 * @property {string} [empty] what is said when there is none
 */

/**
 * @template T
 * @param {ListInit<T>} init
 * @returns {{ root: HTMLElement, show: (items: readonly T[]) => void }}
 */
export function virtualList({
  label,
  columns,
  template,
  narrow,
  key,
  cells,
  update,
  empty = 'Nothing yet.'
}) {
  const head = h('div', { role: 'row', class: 'row head' })
  for (const column of columns) {
    head.append(h('span', { role: 'columnheader', class: column.class, title: column.title }, column.head))
  }
  const body = h('div', { role: 'rowgroup', class: 'rows' })
  const scroller = h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'presentation', onscroll: () => draw() },
    body
  )
  const none = h('p', { class: 'empty' }, empty)
  const root = h('div', { class: 'list', role: 'table', 'aria-label': label }, head, scroller, none)
  root.style.setProperty('--wide-columns', template)
  root.style.setProperty('--narrow-columns', narrow)
  /** @type {readonly T[]} */
  let items = []
  /** @type {WeakMap<Element, HTMLElement[]>} */
  const parts = new WeakMap()

  const draw = () => {
    const { first, last } = visibleRange(scroller.scrollTop, scroller.clientHeight, items.length)
    const rows = items.slice(first, last).map((item, i) => ({ item, index: first + i }))
    keyed(body, rows, {
      key: ({ item }) => key(item),
      make({ item }) {
        const made = cells(item)
        const row = h('div', { role: 'row', class: 'row' })
        for (const [i, cell] of made.entries()) {
          row.append(h('div', { role: 'cell', class: columns[i]?.class }, cell))
        }
        parts.set(row, made)
        return row
      },
      update(row, { item, index }) {
        setAttribute(row, 'aria-rowindex', String(index + 2))
        const top = `translateY(${index * rowHeight}px)`
        if (row instanceof HTMLElement && row.style.transform !== top) row.style.transform = top
        update(parts.get(row) ?? [], item)
      }
    })
  }
  new ResizeObserver(() => draw()).observe(scroller)
  return {
    root,
    show(shown) {
      items = shown
      none.hidden = items.length > 0
      scroller.hidden = items.length === 0
      setAttribute(root, 'aria-rowcount', String(items.length + 1))
      const height = `${items.length * rowHeight}px`
      if (body.style.height !== height) body.style.height = height
      draw()
    }
  }
}
