import { h, keyed, s, setAttribute, setText } from '../parts/dom.js'
import { count, many } from '../parts/format.js'
import { atWork, dominant } from '../parts/parts.js'
import { dotMover, dotsOf } from './network-dots.js'
import { clients, drawLabels, drawLines, drawPanels, move } from './network-frame.js'
import { blockStep, blocksShown, layout, marketBox, marketsShown, verifiersShown } from './network-layout.js'

/**
 * The picture of the network.
 * @import { Store } from '../news/store.js'
 * @import { WireNode } from '../../src/dashboard/wire.ts'
 * @import { Layout, Point } from './network-layout.js'
 */

/** Dots under way at once: more say no more, and cost. */
const dotsMax = 24
/** A node that was caught stays marked this long, milliseconds. */
const caughtMs = 120_000
/** Below this width of the picture, pixels, it is laid out upright. */
const narrow = 700

/** Letters of a name that have room in its box; the whole name is the title. */
const marketLetters = 19
const cellLetters = 9
const verifierLetters = 14

/** @param {string} name @param {number} most */
const cut = (name, most) => (name.length <= most ? name : `${name.slice(0, most - 1)}…`)

export function networkScene() {
  const svg = s('svg', { class: 'scene', role: 'group', 'aria-label': 'The network' })
  const panels = s('g', { class: 'panels', 'aria-hidden': 'true' })
  const lines = s('g', { class: 'lines', 'aria-hidden': 'true' })
  const labels = s('g', { class: 'labels' })
  const markets = s('g')
  const inference = s('g')
  const verifiers = s('g')
  const chain = s('g')
  const client = clients()
  const dots = s('g', { class: 'dots', 'aria-hidden': 'true' })
  svg.append(panels, lines, labels, client, markets, inference, verifiers, chain, dots)
  const root = h('div', { class: 'scene-box' }, svg)
  /** @type {Layout | undefined} */
  let plan
  let planned = ''
  /** @type {Map<string, Point>} */
  let places = new Map()
  const mover = dotMover(dots)

  /** @param {Store} store */
  const arrange = store => {
    const of = groups(store)
    const counts = {
      markets: of.markets.length,
      inference: of.inference.length,
      verifiers: of.verifiers.length
    }
    const portrait = root.clientWidth < narrow
    const key = JSON.stringify({ counts, portrait })
    if (key !== planned) {
      planned = key
      plan = layout(counts, portrait)
      svg.setAttribute('viewBox', `0 0 ${plan.width} ${plan.height}`)
      drawPanels(panels, plan)
      drawLines(lines, plan, portrait)
      drawLabels(labels, plan, counts)
      move(client, plan.client)
    }
    const now = plan ?? layout(counts, portrait)
    places = placesOf(of, now)
    return { of, now }
  }

  return {
    root,
    /** @param {Store} store */
    update(store) {
      const { of, now } = arrange(store)
      const caught = new Set(
        store.notices
          .filter(({ kind, job, at }) => kind === 'bad' && job !== undefined && store.at - at < caughtMs)
          .map(({ node }) => node)
      )
      const [, , label] = client.children
      if (label !== undefined)
        setText(label, count(store.models.reduce((sum, model) => sum + model.tickets, 0)))
      drawMarkets(markets, marketsOf(of.markets), now)
      drawCells(inference, of.inference, now, caught)
      drawVerifiers(verifiers, of.verifiers.slice(0, verifiersShown), now)
      drawChain(chain, store, now)
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
      mover.send(dotsOf(store.moves, places, now), dotsMax)
    }
  }
}

const inOrder = new Intl.Collator('en', { numeric: true })

/** @param {Store} store */
function groups({ nodes }) {
  const byName = nodes.toSorted((a, b) => inOrder.compare(a.name, b.name))
  const having = /** @param {string} role */ role => byName.filter(node => node.role.includes(role))
  return { markets: having('hosting'), inference: having('inference'), verifiers: having('verification') }
}

/** @param {ReturnType<typeof groups>} of @param {Layout} plan */
function placesOf(of, plan) {
  /** @type {Map<string, Point>} */
  const places = new Map()
  /** @param {WireNode[]} nodes @param {Point[]} points */
  const put = (nodes, points) => {
    for (const [i, node] of nodes.entries()) {
      const point = points[i] ?? points.at(-1)
      if (point !== undefined) places.set(node.address, point)
    }
  }
  put(of.verifiers, plan.verifiers)
  put(of.markets, plan.markets)
  put(of.inference, plan.inference)
  return places
}

/** @typedef {Pick<WireNode, 'address' | 'name' | 'alive' | 'market'>} Market */

/** Those that have a box; where they are more than boxes, the last box is for all others together. @param {readonly WireNode[]} nodes @returns {Market[]} */
function marketsOf(nodes) {
  if (nodes.length <= marketsShown) return [...nodes]
  const others = nodes.slice(marketsShown - 1)
  const market = { tokens: 0, tickets: 0 }
  for (const { market: each } of others) {
    market.tokens += each?.tokens ?? 0
    market.tickets += each?.tickets ?? 0
  }
  return [
    ...nodes.slice(0, marketsShown - 1),
    { address: '', name: `${others.length} others`, alive: true, market }
  ]
}

/** @param {SVGElement} group @param {Market[]} nodes @param {Layout} plan */
function drawMarkets(group, nodes, plan) {
  keyed(
    group,
    nodes.map((node, i) => ({ node, at: plan.markets[i] ?? plan.client })),
    {
      key: ({ node }) => node.address,
      make({ node }) {
        const { width, height } = marketBox
        const [x, y] = [-width / 2, -height / 2]
        return s(
          'a',
          { href: node.address === '' ? '#/nodes' : `#/nodes/${node.address}`, class: 'market' },
          s('rect', { ...{ x, y, width, height }, rx: 12 }),
          s('text', { x: x + 14, y: y + 25, class: 'strong' }),
          s('rect', { x: x + 14, y: y + 39, width: 9, height: 9, rx: 2, class: 'token' }),
          s('text', { x: x + 29, y: y + 48, class: 'muted' }),
          s('circle', { cx: x + 114, cy: y + 43.5, r: 4.8, class: 'ticket' }),
          s('text', { x: x + 124, y: y + 48, class: 'muted' }),
          s('title')
        )
      },
      update(item, { node, at }) {
        if (!(item instanceof SVGElement)) return
        move(item, at)
        const { tokens = 0, tickets = 0 } = node.market ?? {}
        const [, name, , tokenText, , ticketText, title] = item.children
        if (!name || !tokenText || !ticketText) return
        setText(name, cut(node.name, marketLetters))
        setText(tokenText, many(tokens, 'token'))
        setText(ticketText, many(tickets, 'ticket'))
        if (title !== undefined)
          setText(title, `${node.name}: ${many(tokens, 'token')}, ${many(tickets, 'ticket')}`)
        setAttribute(item, 'data-alive', String(node.alive))
        setAttribute(item, 'data-waiting', String(tickets > 0))
      }
    }
  )
}

/** Largest number of nodes that are named, and reached by the keyboard one by one; more are listed in their own view. */
const namedMax = 24
const tabbedMax = 64

/** @param {SVGElement} group @param {WireNode[]} nodes @param {Layout} plan @param {ReadonlySet<string | undefined>} caught */
function drawCells(group, nodes, plan, caught) {
  const size = plan.cell
  const named = nodes.length <= namedMax && size >= 64
  const edge = named ? size * 0.5 : size * 0.8
  keyed(
    group,
    nodes.map((node, i) => ({ node, at: plan.inference[i] ?? plan.client })),
    {
      key: ({ node }) => `${node.address} ${size} ${nodes.length > tabbedMax}`,
      make: ({ node }) =>
        s(
          'a',
          { href: `#/nodes/${node.address}`, class: 'cell', tabindex: nodes.length > tabbedMax ? -1 : 0 },
          s('rect', {
            x: -edge / 2,
            y: -edge / 2 - (named ? 8 : 0),
            width: edge,
            height: edge,
            rx: edge / 5
          }),
          s('title'),
          ...(named ? [s('text', { y: edge / 2 + 10, class: 'middle tiny' })] : [])
        ),
      update(item, { node, at }) {
        if (!(item instanceof SVGElement)) return
        move(item, at)
        const [, title, name] = item.children
        const doing = node.alive ? dominant(node.shares) : 'gone'
        setAttribute(item, 'data-doing', doing)
        setAttribute(item, 'data-caught', String(caught.has(node.address)))
        if (title !== undefined)
          setText(
            title,
            `${node.name}: ${doing === 'free' ? 'without demand' : `mostly ${doing}`}, ${Math.round(atWork(node.shares) / 10)} % at work${node.cheat === undefined ? '' : `; told to cheat: ${node.cheat}`}`
          )
        if (name !== undefined)
          setText(
            name,
            caught.has(node.address) ? 'caught' : cut(node.name.replace('inference-', 'node '), cellLetters)
          )
      }
    }
  )
}

/** @param {SVGElement} group @param {WireNode[]} nodes @param {Layout} plan */
function drawVerifiers(group, nodes, plan) {
  keyed(
    group,
    nodes.map((node, i) => ({ node, at: plan.verifiers[i] ?? plan.client })),
    {
      key: ({ node }) => node.address,
      make: ({ node }) =>
        s(
          'a',
          { href: `#/nodes/${node.address}`, class: 'verifier' },
          s('polygon', { points: '0,-24 21,-12 21,12 0,24 -21,12 -21,-12' }),
          s('text', { y: 5, class: 'middle strong' }),
          s('text', { y: 40, class: 'middle tiny' }),
          s('title')
        ),
      update(item, { node, at }) {
        if (!(item instanceof SVGElement)) return
        move(item, at)
        const [, checks, name, title] = item.children
        if (!checks || !name || !title) return
        setText(checks, count(node.counters.checks ?? 0))
        const called = node.name.replace('verification-', nodes.length > 5 ? '' : 'verifier ')
        setText(name, cut(called, nodes.length > 5 ? cellLetters : verifierLetters))
        setText(
          title,
          `${node.name}: ${node.counters.checks ?? 0} checks, ${node.counters.refuted ?? 0} refuted`
        )
        setAttribute(item, 'data-alive', String(node.alive))
      }
    }
  )
}

/** @param {SVGElement} group @param {Store} store @param {Layout} plan */
function drawChain(group, { money }, plan) {
  const epochs = (money?.epochs ?? []).slice(0, blocksShown).reverse()
  keyed(
    group,
    epochs.map((epoch, i) => ({ epoch, at: { x: plan.chain.x + blockStep * i, y: plan.chain.y } })),
    {
      key: ({ epoch }) => String(epoch.epoch),
      make: ({ epoch }) =>
        s(
          'a',
          { href: '#/money', class: 'block' },
          s('rect', { y: -20, width: 40, height: 40, rx: 8 }),
          s('text', { x: 20, y: 5, class: 'middle strong' }, epoch.epoch),
          s('text', { x: 20, y: 37, class: 'middle tiny' })
        ),
      update(item, { epoch, at }) {
        if (!(item instanceof SVGElement)) return
        move(item, at)
        setAttribute(item, 'data-epoch', epoch.state.replace(' ', '-'))
        const text = item.lastElementChild
        if (text !== null)
          setText(
            text,
            epoch.state === 'final' ? count(epoch.lines) : epoch.state === 'posted' ? 'posted' : 'undone'
          )
      }
    }
  )
}
