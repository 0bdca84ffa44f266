import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { ago, count, short, sum, tokens } from '../parts/format.js'

/** Epochs and balances, and that no money is lost. @import { View } from '../app.js' @import { WireMoney, WireEpoch } from '../../src/dashboard/wire.ts' */

const sides = [
  { key: 'locked', label: 'locked', means: 'what lanes, nodes and settlers can still claim' },
  { key: 'paid', label: 'paid out', means: 'withdrawn by nodes' },
  { key: 'refunded', label: 'refunded', means: 'back to clients and owners' },
  { key: 'slashed', label: 'slashed', means: 'taken from who was proven wrong' }
]

/** @type {View} */
export function mount(root, store) {
  const verdict = h('p', { class: 'conserved' })
  const bar = h('div', { class: 'money-bar', role: 'img' })
  const facts = h('dl', { class: 'tiles' })
  const epochs = h('tbody')
  const lanes = h('tbody')
  const none = h('p', { class: 'empty' }, 'The chain was not read yet.')
  const body = h(
    'div',
    { hidden: true },
    h(
      'section',
      { class: 'card' },
      h('div', { class: 'card-head' }, h('h2', {}, 'Where all money is')),
      verdict,
      bar,
      facts
    ),
    h(
      'div',
      { class: 'columns' },
      h(
        'section',
        { class: 'card wide' },
        h('div', { class: 'card-head' }, h('h2', {}, 'Epochs')),
        table(['epoch', 'state', 'lines', 'total', 'posted', 'final after', 'settler'], epochs)
      ),
      h(
        'section',
        { class: 'card side' },
        h('div', { class: 'card-head' }, h('h2', {}, 'Escrow lanes')),
        table(['lane', 'spent', 'deposited'], lanes)
      )
    )
  )
  for (const { key } of sides) bar.append(h('i', { class: `money-${key}` }))
  root.append(h('h1', {}, 'Money'), none, body)
  return {
    update() {
      const { money } = store
      none.hidden = money !== undefined
      body.hidden = money === undefined
      if (money === undefined) return
      showSums(money, verdict, bar, facts)
      keyed(epochs, money.epochs, {
        key: ({ epoch }) => String(epoch),
        make: () => h('tr', {}, ...Array.from({ length: 7 }, () => h('td'))),
        update: (row, epoch) => showEpoch(row, epoch, store.at)
      })
      keyed(lanes, money.lanes, {
        key: ({ lane }) => String(lane),
        make: () => h('tr', {}, ...Array.from({ length: 3 }, () => h('td'))),
        update(row, { lane, spent, deposited, owner }) {
          setAttribute(row, 'title', `owned by ${owner}`)
          for (const [i, text] of [`${lane}`, tokens(spent), tokens(deposited)].entries())
            setCell(row, i, text)
        }
      })
    }
  }
}

/** @param {string[]} heads @param {HTMLElement} body */
function table(heads, body) {
  const head = h('tr')
  for (const each of heads) head.append(h('th', { scope: 'col' }, each))
  return h(
    'div',
    { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': heads[0] },
    h('table', { class: 'plain' }, h('thead', {}, head), body)
  )
}

/** @param {WireMoney} money @param {HTMLElement} verdict @param {HTMLElement} bar @param {HTMLElement} facts */
function showSums(money, verdict, bar, facts) {
  const words = sides.map(({ key, label }) => `${tokens(money[/** @type {'locked'} */ (key)])} ${label}`)
  setText(
    verdict,
    money.conserved
      ? `Conserved: ${tokens(money.deposits)} deposited = ${words.join(' + ')}. The contract holds ${tokens(money.held)}.`
      : `NOT CONSERVED: ${tokens(money.deposits)} deposited, but ${words.join(' + ')} = ${tokens(sum(sides.map(({ key }) => money[/** @type {'locked'} */ (key)])))}; the contract holds ${tokens(money.held)}.`
  )
  setAttribute(verdict, 'data-state', money.conserved ? 'good' : 'bad')
  setAttribute(bar, 'aria-label', words.join(', '))
  for (const [i, { key }] of sides.entries()) {
    const piece = bar.children[i]
    const share = Number(money[/** @type {'locked'} */ (key)]) / Math.max(1, Number(money.deposits))
    if (piece instanceof HTMLElement) piece.style.flexGrow = String(Math.max(share > 0 ? 0.004 : 0, share))
  }
  keyed(facts, sides, {
    key: ({ key }) => key,
    make: ({ key, label, means }) =>
      h(
        'div',
        { class: 'tile', title: means },
        h('dt', {}, h('i', { class: `swatch money-${key}` }), label),
        h('dd', {}, h('strong'))
      ),
    update(tile, { key }) {
      const value = tile.querySelector('strong')
      if (value !== null) setText(value, tokens(money[/** @type {'locked'} */ (key)]))
    }
  })
}

/** @param {Element} row @param {WireEpoch} epoch @param {number} now */
function showEpoch(row, { epoch, state, lines, total, postedAt, finalAt, settler }, now) {
  setAttribute(row, 'data-epoch', state.replace(' ', '-'))
  const after =
    finalAt === undefined || postedAt === undefined ? '–' : `${((finalAt - postedAt) / 1000).toFixed(0)} s`
  const cells = [
    `${epoch}`,
    state,
    count(lines),
    tokens(total),
    postedAt === undefined ? 'before' : ago(postedAt, now),
    after,
    short(settler)
  ]
  for (const [i, text] of cells.entries()) setCell(row, i, text)
  setAttribute(row, 'title', `posted by account ${settler}`)
}

/** @param {Element} row @param {number} i @param {string} text */
function setCell(row, i, text) {
  const cell = row.children[i]
  if (cell !== undefined) setText(cell, text)
}
