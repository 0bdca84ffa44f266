import { toBuckets } from '../news/history.js'
import { detailCard } from '../parts/detail-card.js'
import { h, setAttribute, setText } from '../parts/dom.js'
import { bare, count, many, percent, tokens } from '../parts/format.js'
import { atWork, idle, inWords, place } from '../parts/parts.js'
import { shareBar, updateBar } from '../parts/share-bar.js'
import { stackedChart } from '../parts/stacked-chart.js'
import { virtualList } from '../parts/virtual-list.js'

/**
 * Every node with where its time goes.
 * @import { View } from '../app.js'
 * @import { Store } from '../news/store.js'
 * @import { Fact } from '../parts/detail-card.js'
 * @import { WireNode, WireNodeDetail } from '../../src/dashboard/wire.ts'
 */

/** How often what is asked of one node is asked again, milliseconds. */
const detailMs = 4000

/** Once: a language's order is dear to look up at each comparison. */
const inOrder = new Intl.Collator('en', { numeric: true })

/** @type {Record<string, (a: WireNode, b: WireNode) => number>} */
const orders = {
  name: (a, b) => inOrder.compare(a.name, b.name),
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
    empty: 'No node is known yet, or none fits.',
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
        node.warm.map(bare).join(', ') || (node.market === undefined ? '–' : inMarket(node.market))
      )
      setText(jobs, node.jobs)
    }
  }
  return virtualList(init)
}

/** @param {NonNullable<WireNode['market']>} market */
const inMarket = ({ tokens: bids, tickets }) => `${many(bids, 'token')}, ${many(tickets, 'ticket')}`

/** @param {Store} store */
function nodeDetail(store) {
  const chart = stackedChart({ className: 'short' })
  let asked = ''
  /** @type {WireNodeDetail | undefined} */
  let detail
  /** @type {import('../parts/detail-card.js').DetailInit<WireNodeDetail>} */
  const init = {
    ...{ path: '/api/nodes', everyMs: detailMs, list: '#/nodes', above: chart.root },
    unknown: 'Nobody has seen this node',
    why: 'Why: what it and its verifiers say',
    nobody: 'Nobody says anything of it.',
    told(answer) {
      detail = answer
      update()
    }
  }
  const card = detailCard(store, init)
  const update = () => {
    const node = store.nodes.find(({ address }) => address === asked)
    if (node === undefined) return
    card.name(node.name)
    card.facts(factsOf(node, store))
    chart.root.hidden = node.slots === 0
    if (detail === undefined || node.slots === 0) return
    chart.draw(toBuckets(detail.history), {
      spanMs: Math.min(3_600_000, Math.max(120_000, store.at - store.startedAt)),
      nowMs: store.at,
      shares: true,
      hidden: new Set(),
      label: `Where the time of ${node.name} went: ${inWords(node.shares)} lately`
    })
  }
  return {
    root: card.root,
    update,
    /** @param {string} id */
    show(id) {
      asked = id
      card.show(id)
    },
    stop() {
      card.stop()
      chart.destroy()
    }
  }
}

/** @param {WireNode} node @param {Store} store @returns {Fact[]} */
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
      node.rate === 0 || node.slots === 0
        ? undefined
        : `${count(node.rate * 1000)} operations/s per slot, ${many(node.slots, 'slot')}`
    ],
    ['market', node.market === undefined ? undefined : inMarket(node.market)],
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
    value === undefined ? [] : [/** @type {Fact} */ ([label, value])]
  )
}
