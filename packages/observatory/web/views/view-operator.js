import { h, keyed, setText } from '../parts/dom.js'
import { bare, count, percent, short, sum, tokens } from '../parts/format.js'
import { atWork, inWords, partWords, place } from '../parts/parts.js'
import { shareBar, updateBar } from '../parts/share-bar.js'
import { operatorNode } from './operator-node.js'

/**
 * What an operator's nodes earn, why they idle, and what is wanted.
 * @import { View } from '../app.js'
 * @import { Store } from '../news/store.js'
 * @import { WireAccount, WireNode } from '../../src/dashboard/wire.ts'
 */

/** Earnings are said per hour once they were seen for this long, milliseconds. */
const rateMs = 30_000

/** @type {View} */
export function mount(root, store) {
  const owner = h('select', { 'aria-label': 'Operator', onchange: () => choose() })
  const tiles = h('dl', { class: 'tiles' })
  const rows = h('tbody')
  const wanted = wantedList()
  const detail = operatorNode()
  root.append(...pageOf({ owner, tiles, rows, detail, wanted }))
  let chosen = localStorage.getItem('owner') ?? ''
  const choose = () => {
    chosen = /** @type {HTMLSelectElement} */ (owner).value
    localStorage.setItem('owner', chosen)
    update()
  }
  const first = { at: 0, earned: new Map() }

  const update = () => {
    const accounts = store.money?.accounts ?? []
    if (first.at === 0 && store.money !== undefined) {
      first.at = store.at
      for (const account of accounts) first.earned.set(account.address, BigInt(earnedBy(account)))
    }
    showOwners(owner, accounts, chosen)
    const mine = accounts.filter(
      account => chosen === '' || account.owner === chosen || account.payout === chosen
    )
    const nodes = mine.flatMap(account => {
      const node = store.nodes.find(({ address }) => address === account.address)
      return node === undefined ? [] : [{ node, account }]
    })
    showTiles(tiles, nodes, store, first)
    keyed(rows, nodes, {
      key: ({ node }) => node.address,
      make: ({ node }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, h('a', { href: `#/nodes/${node.address}` }, node.name)),
          h('td', {}, shareBar()),
          ...Array.from({ length: 4 }, () => h('td'))
        ),
      update: (row, { node, account }) => showNode(row, node, account)
    })
    detail.update(nodes.map(({ node }) => node))
    wanted.update(store)
  }
  return { update }
}

const heads = ['node', 'where its time went, last seconds', 'at work', 'earned', 'stake', 'what it says']

/** @param {{ owner: HTMLElement, tiles: HTMLElement, rows: HTMLElement, detail: { root: HTMLElement }, wanted: { root: HTMLElement } }} parts */
function pageOf({ owner, tiles, rows, detail, wanted }) {
  const head = h('tr')
  for (const each of heads) head.append(h('th', { scope: 'col' }, each))
  const table = h('table', { class: 'plain operator' }, h('thead', {}, head), rows)
  return [
    h('h1', {}, 'Operator'),
    h('div', { class: 'toolbar' }, h('label', {}, 'Nodes of ', owner)),
    tiles,
    h(
      'section',
      { class: 'card' },
      h('div', { class: 'card-head' }, h('h2', {}, 'Nodes')),
      h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': 'Nodes' }, table)
    ),
    detail.root,
    wanted.root
  ]
}

/** Demand that found no slot. */
function wantedList() {
  const list = h('ul', { class: 'wanted' })
  const nothing = h(
    'p',
    { class: 'empty' },
    'Nothing is missing: whatever was asked for in the last minute found a slot.'
  )
  const head = h(
    'div',
    { class: 'card-head' },
    h('h2', {}, 'What is wanted'),
    h('p', { class: 'hint' }, 'demand that found no slot: what one of these nodes could earn by loading it')
  )
  return {
    root: h('section', { class: 'card' }, head, list, nothing),
    /** @param {Store} store */
    update(store) {
      const missing = store.models.filter(({ waiting, lostUnits }) => waiting + lostUnits > 0)
      nothing.hidden = missing.length > 0
      keyed(list, missing, {
        key: ({ id }) => id,
        make: () => h('li'),
        update(item, { name, waiting, waitingUnits, lostUnits, ceilingMedian = '0', warmSlots }) {
          const lost = `${count(lostUnits)} units were lost in the last minute`
          const price = `half would pay ${ceilingMedian} micro-tokens per unit or more`
          const waits = `${waiting} tickets wait for ${count(waitingUnits)} units`
          setText(item, `${bare(name)}: ${waits}, ${lost}; ${price}; ${warmSlots} slots have it warm.`)
        }
      })
    }
  }
}

/** @param {WireAccount} account */
const earnedBy = ({ earned, withdrawn }) => sum([earned, withdrawn])

/** @param {HTMLElement} element @param {readonly WireAccount[]} accounts @param {string} chosen */
function showOwners(element, accounts, chosen) {
  const owners = [...new Set(accounts.flatMap(({ owner, payout }) => [owner, payout]))]
  const key = owners.join()
  if (element.dataset.owners === key) return
  element.dataset.owners = key
  const options = [h('option', { value: '' }, `everybody, ${accounts.length} nodes`)]
  for (const owner of owners) {
    const nodes = accounts.filter(account => account.owner === owner || account.payout === owner).length
    options.push(
      h(
        'option',
        { value: owner, selected: owner === chosen },
        `${short(owner)}, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`
      )
    )
  }
  element.replaceChildren(...options)
}

/**
 * @param {HTMLElement} tiles
 * @param {readonly { node: WireNode, account: WireAccount }[]} nodes
 * @param {Store} store
 * @param {{ at: number, earned: Map<string, bigint> }} first
 */
function showTiles(tiles, nodes, store, first) {
  const earned = sum(nodes.map(({ account }) => earnedBy(account)))
  const before = nodes.reduce((total, { account }) => total + (first.earned.get(account.address) ?? 0n), 0n)
  const watched = store.at - first.at
  const hourly =
    watched < rateMs
      ? '–'
      : tokens(String(((BigInt(earned) - before) * 3_600_000n) / BigInt(Math.round(watched))))
  const slots = nodes.filter(({ node }) => node.alive && node.slots > 0)
  const mean = /** @param {(shares: readonly number[]) => number} of */ of =>
    slots.length === 0
      ? Number.NaN
      : slots.reduce((total, { node }) => total + of(node.shares) * node.slots, 0) /
        1000 /
        slots.reduce((total, { node }) => total + node.slots, 0)
  const shown = [
    ['earned', `${tokens(earned)}`],
    ['earned per hour, while this page is open', hourly],
    ['stake', tokens(sum(nodes.map(({ account }) => account.stake)))],
    ['slashed', tokens(sum(nodes.map(({ account }) => account.slashed)))],
    ['at work', percent(mean(atWork))],
    ['avoidable idle', percent(mean(shares => shares[place('match')] ?? 0))]
  ]
  keyed(tiles, shown, {
    key: ([label]) => label ?? '',
    make: ([label]) => h('div', { class: 'tile' }, h('dt', {}, label), h('dd', {}, h('strong'))),
    update(tile, [, value]) {
      const strong = tile.querySelector('strong')
      if (strong !== null) setText(strong, value ?? '')
    }
  })
}

/** @param {Element} row @param {WireNode} node @param {WireAccount} account */
function showNode(row, node, account) {
  const [, barCell, work, earned, stake, says] = row.children
  const bar = barCell?.firstElementChild
  if (!(bar instanceof HTMLElement) || !work || !earned || !stake || !says) return
  bar.hidden = node.slots === 0
  updateBar(bar, node.shares)
  setText(work, node.slots === 0 ? '–' : percent(atWork(node.shares) / 1000))
  setText(earned, tokens(earnedBy(account)))
  setText(
    stake,
    account.slashed === '0'
      ? tokens(account.stake)
      : `${tokens(account.stake)}, slashed ${tokens(account.slashed)}`
  )
  setText(says, sentence(node))
}

/** @param {WireNode} node */
function sentence({ alive, slots, shares, warm, market, cheat }) {
  if (!alive) return 'can’t be reached'
  if (market !== undefined && slots === 0)
    return `${market.tokens} tokens and ${market.tickets} tickets in its market`
  const largest = partWords
    .map((part, i) => ({ part, share: shares[i] ?? 0 }))
    .sort((a, b) => b.share - a.share)[0]
  if (largest === undefined || largest.share === 0) return inWords(shares)
  const told = cheat === undefined ? '' : `; told to cheat: ${cheat}`
  return `mostly ${largest.part.label.toLowerCase()}: ${largest.part.means}; warm: ${warm.map(bare).join(', ') || 'nothing'}${told}`
}
