import { ask } from '../news/ask.js'
import { toBuckets } from '../news/history.js'
import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { bare, clock, count, percent, short, tokens } from '../parts/format.js'
import { atWork, idle, inWords, place } from '../parts/parts.js'
import { shareBar, updateBar } from '../parts/share-bar.js'
import { stackedChart } from '../parts/stacked-chart.js'
import { virtualList } from '../parts/virtual-list.js'

/** Every node with where its time goes. @import { View } from '../app.js' @import { Store } from '../news/store.js' @import { WireNode, WireNodeDetail } from '../../src/dashboard/wire.ts' */

/** How often what is asked of one node is asked again, milliseconds. */
const detailMs = 4000

/** @type {Record<string, (a: WireNode, b: WireNode) => number>} */
const orders = {
  name: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
  idle: (a, b) => idle(b.shares) - idle(a.shares),
  match: (a, b) => (b.shares[place('match')] ?? 0) - (a.shares[place('match')] ?? 0),
  work: (a, b) => atWork(b.shares) - atWork(a.shares),
  jobs: (a, b) => b.jobs - a.jobs
}

/** @type {View} */
export function mount(root, store, id) {
  const filter = { text: '', role: '', order: 'name' }
  const list = nodeList()
  const detail = nodeDetail(store)
  const shown = h('span', { class: 'hint', role: 'status' })
  const search = h('input', {
    type: 'search',
    placeholder: 'name, address or model',
    'aria-label': 'Search nodes by name, address or model',
    oninput: event => {
      filter.text = event.target.value.trim().toLowerCase()
      update()
    }
  })
  const roles = select(
    'Role',
    { '': 'all roles', hosting: 'hosting', inference: 'inference', verification: 'verification' },
    value => {
      filter.role = value
      update()
    }
  )
  const order = select(
    'Order',
    {
      name: 'by name',
      idle: 'most idle',
      match: 'most avoidable idle',
      work: 'most at work',
      jobs: 'most jobs'
    },
    value => {
      filter.order = value
      update()
    }
  )
  root.append(
    h('h1', {}, 'Nodes'),
    h('div', { class: 'toolbar' }, search, roles, order, shown),
    h('div', { class: id === '' ? 'split' : 'split open' }, list.root, detail.root)
  )
  if (id !== '') detail.show(id)

  /** @param {WireNode} node */
  const fits = node =>
    (filter.role === '' || node.role.includes(filter.role)) &&
    (filter.text === '' ||
      [node.name, node.address, ...node.warm].some(word => word.toLowerCase().includes(filter.text)))
  const update = () => {
    const fitting = store.nodes.filter(fits).sort(orders[filter.order])
    list.show(fitting)
    setText(shown, `${count(fitting.length)} of ${count(store.nodes.length)} nodes`)
    detail.update()
  }
  return { update, unmount: () => detail.stop() }
}

/** @param {string} label @param {Record<string, string>} options @param {(value: string) => void} onChoose */
function select(label, options, onChoose) {
  const element = h('select', { 'aria-label': label, onchange: event => onChoose(event.target.value) })
  for (const [value, words] of Object.entries(options)) element.append(h('option', { value }, words))
  return element
}

function nodeList() {
  /** @type {import('../parts/virtual-list.js').ListInit<WireNode>} */
  const init = {
    label: 'Nodes',
    template: 'minmax(8rem,1fr) 7rem 3.5rem minmax(8rem,2fr) 6rem minmax(6rem,1fr) 4rem',
    narrow: 'minmax(6rem,1fr) minmax(5rem,1.3fr) 4rem',
    columns: [
      { head: 'node' },
      { head: 'role', class: 'wide' },
      { head: 'slots', class: 'number wide' },
      { head: 'last seconds' },
      { head: 'at work', class: 'number' },
      { head: 'warm', class: 'wide' },
      { head: 'jobs', class: 'number wide' }
    ],
    empty: 'No node fits.',
    key: node => node.address,
    cells: ({ address }) => [
      h('a', { href: `#/nodes/${address}` }),
      h('span'),
      h('span'),
      shareBar(),
      ...Array.from({ length: 3 }, () => h('span'))
    ],
    update([name, role, slots, bar, work, warm, jobs], node) {
      if (!name || !role || !slots || !bar || !work || !warm || !jobs) return
      setText(name, node.name)
      setAttribute(name, 'data-alive', String(node.alive))
      setAttribute(name, 'title', node.alive ? node.address : `${node.address}, can’t be reached`)
      setText(role, node.role)
      setText(slots, node.slots)
      bar.style.visibility = node.slots === 0 ? 'hidden' : ''
      updateBar(bar, node.shares)
      setText(work, node.slots === 0 ? '–' : percent(atWork(node.shares) / 1000))
      setText(
        warm,
        node.warm.map(bare).join(', ') ||
          (node.market === undefined ? '–' : `${node.market.tokens} tokens, ${node.market.tickets} tickets`)
      )
      setText(jobs, node.jobs)
    }
  }
  return virtualList(init)
}

/** @param {Store} store */
function nodeDetail(store) {
  const title = h('h2')
  const chart = stackedChart({ className: 'short' })
  const facts = h('dl', { class: 'facts' })
  const lines = h('ol', { class: 'story' })
  const root = h(
    'section',
    { class: 'card detail', hidden: true },
    h('div', { class: 'card-head' }, title, h('a', { class: 'more', href: '#/nodes' }, 'close')),
    chart.root,
    facts,
    h('h3', {}, 'Why: what it and its verifiers say'),
    lines
  )
  let asked = ''
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer
  /** @type {WireNodeDetail | undefined} */
  let detail

  const askNode = async () => {
    /** @type {WireNodeDetail | null | undefined} */
    const told = await ask(`/api/nodes/${asked}`)
    if (told === null) setText(title, 'Nobody has seen this node')
    if (!told) return
    detail = told
    update()
    showReasons(lines, told, store)
  }
  const update = () => {
    const node = store.nodes.find(({ address }) => address === asked)
    if (node === undefined) return
    setText(title, node.name)
    chart.root.hidden = node.slots === 0
    if (detail !== undefined && node.slots > 0) {
      const view = {
        spanMs: Math.min(3_600_000, Math.max(120_000, store.at - store.startedAt)),
        nowMs: store.at,
        shares: true,
        hidden: new Set()
      }
      chart.draw(toBuckets(detail.history), {
        ...view,
        label: `Where the time of ${node.name} went: ${inWords(node.shares)} lately`
      })
    }
    facts.replaceChildren(
      ...factsOf(node, store).map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))
    )
  }
  return {
    root,
    update,
    /** @param {string} id */
    show(id) {
      asked = id
      root.hidden = false
      setText(title, short(id))
      void askNode()
      timer = setInterval(() => void askNode(), detailMs)
    },
    stop() {
      clearInterval(timer)
      chart.destroy()
    }
  }
}

/** @param {HTMLElement} list @param {WireNodeDetail} detail @param {Store} store */
function showReasons(list, { reasons }, store) {
  keyed(
    list,
    reasons.map((reason, i) => ({ ...reason, i })),
    {
      key: ({ i }) => String(i),
      make: () => h('li', {}, h('time'), h('span', { class: 'who' }), h('span', { class: 'what' })),
      update(line, { who, at, what, count: times }) {
        const [time, name, words] = line.children
        if (!time || !name || !words) return
        setText(time, clock(at))
        setText(name, store.nameOf(who))
        setText(words, times > 1 ? `${what} (${count(times)})` : what)
      }
    }
  )
}

/** @param {WireNode} node @param {Store} store @returns {[string, string][]} */
function factsOf(node, store) {
  const account = store.money?.accounts.find(({ address }) => address === node.address)
  const counted = Object.entries(node.counters).map(([what, times]) => `${what} ${count(times)}`)
  /** @type {[string, string | undefined][]} */
  const facts = [
    ['address', node.address],
    ['role', node.alive ? node.role : `${node.role}, can’t be reached`],
    ['told to cheat', node.cheat],
    [
      'speed',
      node.rate === 0 ? undefined : `${count(node.rate * 1000)} operations/s per slot, ${node.slots} slots`
    ],
    [
      'market',
      node.market === undefined ? undefined : `${node.market.tokens} tokens, ${node.market.tickets} tickets`
    ],
    ['warm', node.warm.join(', ') || undefined],
    [
      'stake',
      account === undefined
        ? undefined
        : `${tokens(account.stake)} tokens${account.slashed === '0' ? '' : `, slashed ${tokens(account.slashed)}`}`
    ],
    [
      'earned',
      account === undefined
        ? undefined
        : `${tokens(String(BigInt(account.earned) + BigInt(account.withdrawn)))} tokens`
    ],
    ['counted', counted.join(', ') || undefined]
  ]
  return facts.flatMap(([label, value]) =>
    value === undefined ? [] : [/** @type {[string, string]} */ ([label, value])]
  )
}
