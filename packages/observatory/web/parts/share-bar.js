import { h } from './dom.js'
import { inWords, partWords, total } from './parts.js'

/** A bar of where capacity went, for lists. */

/** @returns {HTMLElement} */
export function shareBar() {
  const bar = h('div', { class: 'bar', role: 'img' })
  for (const { name } of partWords) bar.append(h('i', { class: `part-${name}` }))
  return bar
}

/** @param {HTMLElement} bar @param {readonly number[]} row parts in order */
export function updateBar(bar, row) {
  const key = row.join()
  if (bar.dataset.row === key) return
  bar.dataset.row = key
  const all = total(row)
  for (const [i, piece] of [...bar.children].entries()) {
    const share = all === 0 ? 0 : (row[i] ?? 0) / all
    if (piece instanceof HTMLElement) piece.style.flexGrow = String(Math.round(1000 * share))
  }
  const words = inWords(row)
  bar.setAttribute('aria-label', words)
  bar.title = words
}
