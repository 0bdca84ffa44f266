import { sumBetween } from '../news/history.js'
import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { count, percent } from '../parts/format.js'
import { noticeList } from '../parts/notices.js'
import { atWork, idle, inWords, partWords, place, total } from '../parts/parts.js'
import { shareBar, updateBar } from '../parts/share-bar.js'
import { stackedChart } from '../parts/stacked-chart.js'

/** @import { View } from '../app.js' */
/** @import { Store } from '../news/store.js' */

const minute = 60_000
const spans = [
  { label: '2 min', value: 2 * minute },
  { label: '10 min', value: 10 * minute },
  { label: '1 h', value: 60 * minute }
]
const units = [
  { label: 'share', value: 1 },
  { label: 'slots', value: 0 }
]
/** Nodes listed here, those that lose most; the others are in their own view. */
const nodesShown = 12

/** @type {View} */
export function mount(root, store) {
  /** @type {Set<number>} */
  const hidden = new Set()
  /** @type {{ span: number, shares: boolean, point: number | undefined }} */
  const shown = { span: 10 * minute, shares: true, point: undefined }
  const chart = stackedChart({
    className: 'tall',
    onPoint(at) {
      shown.point = at
      drawLegend()
    }
  })
  const figures = keyFigures()
  const legend = legendList(part => {
    if (hidden.has(part)) hidden.delete(part)
    else hidden.add(part)
    update()
  })
  const table = h('table', { class: 'plain' })
  const notices = noticeList(14)
  const losers = nodeBars()
  const controls = h(
    'div',
    { class: 'controls' },
    choice('Span of time', spans, shown.span, value => {
      shown.span = value
      update()
    }),
    choice('Unit', units, 1, value => {
      shown.shares = value === 1
      update()
    })
  )
  const charted = h('div', { class: 'chart-and-legend' }, chart.root, legend.root)
  root.append(...pageOf({ figures, controls, charted, table, notices, losers }))

  // A network that has just begun fills the chart, not its right edge.
  const spanNow = () => Math.min(shown.span, Math.max(minute, store.at - store.startedAt))
  const bucketsNow = () => (shown.span > 10 * minute ? store.coarse : store.fine)
  const drawLegend = () => {
    const { point } = shown
    const buckets = bucketsNow()
    const sums =
      point === undefined
        ? sumBetween(buckets, store.at - spanNow(), store.at)
        : sumBetween(buckets, point - buckets.stepMs / 2 - 1, point + buckets.stepMs / 2 - 1)
    legend.update(sums, hidden, point)
  }
  const update = () => {
    const sums = sumBetween(bucketsNow(), store.at - spanNow(), store.at)
    chart.draw(bucketsNow(), {
      ...{ spanMs: spanNow(), nowMs: store.at, shares: shown.shares, hidden },
      label: `Where capacity went: ${inWords(sums)}`
    })
    drawLegend()
    figures.update(store)
    fillTable(table, store)
    notices.update(store)
    losers.update(store)
  }
  return { update, unmount: () => chart.destroy(), early: true }
}

/** @param {{ figures: Part, controls: HTMLElement, charted: HTMLElement, table: HTMLElement, notices: Part, losers: Part }} parts */
function pageOf({ figures, controls, charted, table, notices, losers }) {
  const title = 'Where every capacity-second goes'
  const capacity = h(
    'section',
    { class: 'card wide' },
    h('div', { class: 'card-head' }, h('h2', {}, title), controls),
    charted,
    h('details', { class: 'as-table' }, h('summary', {}, 'The same as a table'), table)
  )
  const lately = h(
    'section',
    { class: 'card side' },
    h('div', { class: 'card-head' }, h('h2', {}, 'Lately')),
    notices.root
  )
  const head = h(
    'div',
    { class: 'card-head' },
    h('h2', {}, 'Nodes that lose most'),
    h('p', { class: 'hint' }, 'last seconds of each node, avoidable idle time first'),
    h('a', { href: '#/nodes', class: 'more' }, 'all nodes')
  )
  return [
    h('h1', { class: 'sr' }, title),
    figures.root,
    h('div', { class: 'columns' }, capacity, lately),
    h('section', { class: 'card' }, head, losers.root)
  ]
}

/** @typedef {{ root: HTMLElement }} Part */

/** The line of large numbers. */
function keyFigures() {
  const tiles = [
    { key: 'work', label: 'at work', hint: 'executing jobs or re-checking them, in the last minute' },
    { key: 'match', label: 'avoidable idle', hint: 'idle while a fitting ticket waited' },
    { key: 'free', label: 'idle, no demand', hint: 'no ticket waited' },
    { key: 'wasted', label: 'wasted', hint: 'failed, refuted or unpaid, last 10 minutes' },
    { key: 'slots', label: 'slots', hint: 'of nodes that answer' },
    { key: 'jobs', label: 'jobs a minute', hint: 'tickets that came in the last minute' }
  ]
  const values = new Map(tiles.map(({ key }) => [key, h('strong')]))
  const root = h('dl', { class: 'tiles' })
  for (const { key, label, hint } of tiles) {
    root.append(
      h('div', { class: `tile tile-${key}`, title: hint }, h('dt', {}, label), h('dd', {}, values.get(key)))
    )
  }
  /** @param {string} key @param {string} text */
  const set = (key, text) => {
    const value = values.get(key)
    if (value !== undefined) setText(value, text)
  }
  return {
    root,
    /** @param {Store} store */
    update(store) {
      const row = sumBetween(store.fine, store.at - minute, store.at)
      const long = sumBetween(store.fine, store.at - 10 * minute, store.at)
      const all = total(row)
      set('work', percent(atWork(row) / all))
      set('match', percent((row[place('match')] ?? 0) / all))
      set('free', percent((row[place('free')] ?? 0) / all))
      set('wasted', percent((long[place('wasted')] ?? 0) / total(long)))
      const slots = store.nodes.reduce((sum, node) => sum + (node.alive ? node.slots : 0), 0)
      set('slots', store.ready ? count(slots) : '–')
      set('jobs', count(store.models.reduce((sum, model) => sum + model.tickets, 0)))
    }
  }
}

/** @param {(part: number) => void} onToggle */
function legendList(onToggle) {
  const when = h('p', { class: 'when' })
  const list = h('ul', { class: 'legend', 'aria-label': 'Parts of capacity' })
  const values = partWords.map(({ name, label, means }, i) => {
    const value = h('span', { class: 'value' })
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': 'true', title: means, onclick: () => onToggle(i) },
      h('i', { class: `swatch part-${name}` }),
      h('span', { class: 'label' }, label),
      value
    )
    list.append(h('li', {}, button, h('span', { class: 'means' }, means)))
    return { value, button }
  })
  return {
    root: h('div', { class: 'legend-box' }, when, list),
    /** @param {readonly number[]} sums @param {ReadonlySet<number>} hidden @param {number | undefined} at */
    update(sums, hidden, at) {
      const all = total(sums)
      setText(when, at === undefined ? 'over the span' : `at ${new Date(at).toLocaleTimeString('en-GB')}`)
      for (const [i, { value, button }] of values.entries()) {
        setText(value, all === 0 ? '–' : percent((sums[i] ?? 0) / all))
        setAttribute(button, 'aria-pressed', String(!hidden.has(i)))
      }
    }
  }
}

/** @param {HTMLElement} table @param {Store} store */
function fillTable(table, store) {
  if (!(/** @type {HTMLDetailsElement} */ (table.parentElement)?.open)) return
  const columns = spans.map(({ label, value: ms }) => ({
    label,
    sums: sumBetween(ms > 10 * minute ? store.coarse : store.fine, store.at - ms, store.at)
  }))
  const head = h('tr', {}, h('th', { scope: 'col' }, 'Part'))
  for (const { label } of columns) head.append(h('th', { scope: 'col' }, `last ${label}`))
  const rows = partWords.map(({ label }, i) => {
    const row = h('tr', {}, h('th', { scope: 'row' }, label))
    for (const { sums } of columns) {
      const seconds = (sums[i] ?? 0) / 1000
      row.append(h('td', {}, `${percent((sums[i] ?? 0) / total(sums))} · ${count(seconds)} s`))
    }
    return row
  })
  table.replaceChildren(h('thead', {}, head), h('tbody', {}, ...rows))
}

const [match, misplaced] = [place('match'), place('place')]

/** Avoidable idle time first, then what another model would avoid. @param {readonly number[]} shares */
const lossOf = shares => 1e6 * (shares[match] ?? 0) + 1e3 * (shares[misplaced] ?? 0) + idle(shares)

function nodeBars() {
  const list = h('ul', { class: 'node-bars' })
  return {
    root: list,
    /** @param {Store} store */
    update(store) {
      const slotted = store.nodes.filter(({ alive, slots }) => alive && slots > 0)
      // Told once for each node: to compare is what most of the time with a thousand of them went into.
      const losses = slotted.map(node => ({ node, loss: lossOf(node.shares) }))
      const most = losses.sort((a, b) => b.loss - a.loss).slice(0, nodesShown)
      const worst = most.map(({ node }) => node).sort((a, b) => (a.name < b.name ? -1 : 1))
      keyed(list, worst, {
        key: ({ address }) => address,
        make: ({ address, name }) =>
          h(
            'li',
            {},
            h('a', { href: `#/nodes/${address}` }, name),
            shareBar(),
            h('span', { class: 'value' })
          ),
        update(item, { shares }) {
          const [, bar, value] = item.children
          if (bar instanceof HTMLElement) updateBar(bar, shares)
          if (value !== undefined) setText(value, `${percent(atWork(shares) / 1000)} at work`)
        }
      })
    }
  }
}

/**
 * A row of buttons of which one is pressed.
 * @param {string} label
 * @param {readonly { label: string, value: number }[]} options
 * @param {number} chosen
 * @param {(value: number) => void} onChoose
 */
export function choice(label, options, chosen, onChoose) {
  const group = h('div', { class: 'choice', role: 'group', 'aria-label': label })
  for (const { label: name, value } of options) {
    const button = h('button', { type: 'button', 'aria-pressed': String(value === chosen) }, name)
    button.addEventListener('click', () => {
      for (const each of group.children) each.setAttribute('aria-pressed', String(each === button))
      onChoose(value)
    })
    group.append(button)
  }
  return group
}
