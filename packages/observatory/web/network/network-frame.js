import { s, setAttribute } from '../parts/dom.js'
import { count } from '../parts/format.js'
import { marketBox, verifiersShown } from './network-layout.js'

/**
 * What stands still in the picture of the network.
 * @import { Box, Layout, Point } from './network-layout.js'
 */

/** Where jobs come from; its third child holds how many. */
export function clients() {
  return s(
    'g',
    { class: 'client' },
    s('circle', { r: 42 }),
    s('text', { y: -8, class: 'middle tiny' }, 'clients'),
    s('text', { y: 11, class: 'middle strong' }),
    s('text', { y: 27, class: 'middle tiny' }, 'jobs/min')
  )
}

/** @param {SVGElement} group @param {Point} to */
export function move(group, { x, y }) {
  setAttribute(group, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)
}

/** @param {SVGElement} group @param {Layout} plan */
export function drawPanels(group, { panels }) {
  group.replaceChildren(
    ...Object.values(panels).map(({ x, y, width, height }) => s('rect', { x, y, width, height, rx: 14 }))
  )
}

/** @param {Box} box */
const edges = ({ x, y, width, height }) => ({
  top: { x: x + width / 2, y },
  bottom: { x: x + width / 2, y: y + height },
  left: { x, y: y + height / 2 },
  right: { x: x + width, y: y + height / 2 }
})

/** @param {SVGElement} group @param {Layout} plan @param {boolean} portrait */
export function drawLines(group, { client, markets, panels }, portrait) {
  const [hosting, inference, verification, settlement] = [
    edges(panels.hosting),
    edges(panels.inference),
    edges(panels.verification),
    edges(panels.settlement)
  ]
  /** @param {Point} a @param {Point} b @param {boolean} upright */
  const curve = (a, b, upright) => {
    const [c, d] = upright
      ? [`${a.x} ${(a.y + b.y) / 2}`, `${b.x} ${(a.y + b.y) / 2}`]
      : [`${(a.x + b.x) / 2} ${a.y}`, `${(a.x + b.x) / 2} ${b.y}`]
    return s('path', { d: `M${a.x} ${a.y} C${c} ${d} ${b.x} ${b.y}` })
  }
  const half = marketBox.width / 2
  const toMarkets = portrait
    ? [
        curve({ x: client.x, y: client.y + 42 }, hosting.top, true),
        curve(hosting.bottom, inference.top, true)
      ]
    : markets.flatMap(({ x, y }) => [
        curve({ x: client.x + 42, y: client.y }, { x: x - half, y }, false),
        curve({ x: x + half, y }, inference.left, false)
      ])
  // Payload and answer go straight between client and node.
  const straight = portrait
    ? `M${client.x + 42} ${client.y} H456 V${inference.right.y} H${inference.right.x}`
    : `M${client.x} ${client.y + 42} C${client.x} 372 300 358 ${panels.inference.x} ${panels.inference.y + panels.inference.height - 34}`
  group.replaceChildren(
    ...toMarkets,
    s('path', { d: straight, class: 'straight' }),
    curve(inference.bottom, verification.top, true),
    portrait
      ? curve(verification.bottom, settlement.top, true)
      : curve(verification.left, settlement.right, false)
  )
}

/** @param {SVGElement} group @param {Layout} plan @param {{ markets: number, inference: number, verifiers: number }} counts */
export function drawLabels(group, { panels }, { markets, inference, verifiers }) {
  /** @param {Box} panel @param {string} text @param {string} more */
  const label = ({ x, y }, text, more) =>
    s(
      'text',
      { x: x + 16, y: y + 25, class: 'caption' },
      s('tspan', { class: 'strong' }, text),
      s('tspan', { class: 'muted', dx: 8 }, more)
    )
  /** @param {number} all @param {number} shown @param {string} what */
  const counted = (all, shown, what) =>
    all > shown ? `${shown} of ${count(all)} ${what}` : `${count(all)} ${what}`
  group.replaceChildren(
    label(panels.hosting, 'Hosting', `${count(markets)} markets`),
    label(panels.inference, 'Inference', `${count(inference)} nodes`),
    label(
      panels.verification,
      'Verification',
      counted(verifiers, verifiersShown, 'nodes, with their checks')
    ),
    label(panels.settlement, 'Settlement', 'epochs on the chain')
  )
}
