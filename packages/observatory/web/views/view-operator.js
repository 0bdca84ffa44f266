import { h, keyed, setAttribute, setText } from '../parts/dom.js'
import { bare, many, percent, short, sum, tokens } from '../parts/format.js'
import { atWork, inWords, partWords, place } from '../parts/parts.js'
import { shareBar, updateBar } from '../parts/share-bar.js'
import { virtualList } from '../parts/virtual-list.js'
import { operatorNode } from './operator-node.js'

/**
 * What an operator's nodes earn, why they idle, and what is wanted.
 * @import { View } from '../app.js'
 * @import { Store } from '../news/store.js'
 * @import { WireAccount, WireNode } from '../../src/dashboard/wire.ts'
 */

/** Earnings are said per hour once they were seen for this long, milliseconds. */
const rateMs = 30_000

const inOrder = new Intl.Collator('en', { numeric: true })

/** @type {View} */
export function mount(root, store) {
  const owner = h('select', { 'aria-label': 'Operator', onchange: () => choose() })
  const tiles = h('dl', { class: 'tiles' })
  const list = accountList()
  const wanted = wantedList()
  const detail = operatorNode()
  root.append(...pageOf({ owner, tiles, list, detail, wanted }))
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
    const known = new Map(store.nodes.map(node => [node.address, node]))
    const nodes = mine.flatMap(account => {
      const node = known.get(account.address)
      return node === undefined ? [] : [{ node, account }]
    })
    nodes.sort((a, b) => inOrder.compare(a.node.name, b.node.name))
    showTiles(tiles, nodes, store, first)
    list.show(nodes)
    detail.update(nodes.map(({ node }) => node))
    wanted.update(store)
  }
  return { update }
}

/** @param {{ owner: HTMLElement, tiles: HTMLElement, list: { root: HTMLElement }, detail: { root: HTMLElement }, wanted: { root: HTMLElement } }} parts */
function pageOf({ owner, tiles, list, detail, wanted }) {
  return [
    h('h1', {}, 'Operator'),
    h('div', { class: 'toolbar' }, h('label', {}, 'Nodes of ', owner)),
    tiles,
    list.root,
    detail.root,
    wanted.root
  ]
}

/** @typedef {{ node: WireNode, account: WireAccount }} Owned */

function accountList() {
  /** @type {import('../parts/virtual-list.js').ListInit<Owned>} */
  const init = {
    label: 'Nodes of the operator',
    template: 'minmax(8rem,1fr) minmax(8rem,1.4fr) 4.5rem 7rem 10rem minmax(12rem,3fr)',
    narrow: 'minmax(6rem,1fr) minmax(4rem,1fr) 4.2rem 5.6rem',
    columns: [
      { head: 'node' },
      { head: 'last seconds', title: 'where its time went' },
      { head: 'at work', class: 'number' },
      { head: 'earned', class: 'number', title: 'tokens, since the chain began' },
      { head: 'stake', class: 'number wide' },
      { head: 'what it says', class: 'wide muted' }
    ],
    empty: 'No node of this operator is known here.',
    key: ({ node }) => node.address,
    cells: ({ node }) => [
      h('a', { href: `#/nodes/${node.address}` }, node.name),
      shareBar(),
      ...Array.from({ length: 4 }, () => h('span'))
    ],
    update: showNode
  }
  const list = virtualList(init)
  list.root.classList.add('short')
  return list
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
          const lost = `${many(lostUnits, 'unit')} lost in the last minute`
          const price = `half would pay ${ceilingMedian} micro-tokens per unit or more`
          const waits = `${many(waiting, 'ticket')} waiting for ${many(waitingUnits, 'unit')}`
          setText(item, `${bare(name)}: ${waits}, ${lost}; ${price}; warm in ${many(warmSlots, 'slot')}.`)
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
  const options = [h('option', { value: '' }, `everybody, ${many(accounts.length, 'node')}`)]
  for (const owner of owners) {
    const nodes = accounts.filter(account => account.owner === owner || account.payout === owner).length
    options.push(
      h('option', { value: owner, selected: owner === chosen }, `${short(owner)}, ${many(nodes, 'node')}`)
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

/** @param {HTMLElement[]} cells @param {Owned} owned */
function showNode([name, bar, work, earned, stake, says], { node, account }) {
  if (!name || !bar || !work || !earned || !stake || !says) return
  setText(name, node.name)
  setAttribute(name, 'data-alive', String(node.alive))
  bar.style.visibility = node.slots === 0 ? 'hidden' : ''
  updateBar(bar, node.shares)
  setText(work, node.slots === 0 ? '–' : percent(atWork(node.shares) / 1000))
  setText(earned, tokens(earnedBy(account)))
  const slashed = account.slashed === '0' ? '' : `, slashed ${tokens(account.slashed)}`
  setText(stake, `${tokens(account.stake)}${slashed}`)
  const words = sentence(node)
  setText(says, words)
  setAttribute(says, 'title', words)
}

/** @param {WireNode} node */
function sentence({ alive, role, slots, shares, warm, market, cheat }) {
  if (!alive) return 'can’t be reached'
  if (market !== undefined && slots === 0)
    return `${many(market.tokens, 'token')} and ${many(market.tickets, 'ticket')} in its market`
  const largest = partWords
    .map((part, i) => ({ part, share: shares[i] ?? 0 }))
    .sort((a, b) => b.share - a.share)[0]
  if (largest === undefined || largest.share === 0) return inWords(shares)
  const told = cheat === undefined ? '' : `; told to cheat: ${cheat}`
  // A verifier loads what it checks, when it checks it.
  const holds = role.includes('inference') ? `; warm: ${warm.map(bare).join(', ') || 'nothing'}` : ''
  return `mostly ${largest.part.label.toLowerCase()}: ${largest.part.means}${holds}${told}`
}
