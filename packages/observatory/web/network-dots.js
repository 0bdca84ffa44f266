import { s } from './dom.js'
import { blockStep, blocksShown } from './network-layout.js'

/**
 * What moves in the picture of the network.
 * @import { JobMove } from './store.js'
 * @import { Layout, Point } from './network-layout.js'
 */

/** Milliseconds that a dot is under way. */
const dotMs = 900
/** Twenty a second: smooth enough to follow, and a third of what drawing at every turn of the screen costs. */
const framesPerDot = 18

/** @typedef {{ from: Point, to: Point, kind: string }} Dot */

/** What moved with the last event, as dots. @param {readonly JobMove[]} moves @param {Map<string, Point>} places @param {Layout} plan @returns {Dot[]} */
export function dotsOf(moves, places, plan) {
  return moves.flatMap(({ job, before }) => {
    const market = places.get(job.market)
    const node = places.get(job.nodes.at(-1) ?? '')
    const verifier =
      plan.verifiers[Number.parseInt(job.job.slice(-4), 16) % Math.max(1, plan.verifiers.length)]
    const chain = { x: plan.chain.x + blockStep * (blocksShown - 0.5), y: plan.chain.y }
    /** @type {Dot[]} */
    const dots = []
    if (before === undefined && market !== undefined)
      dots.push({ from: plan.client, to: market, kind: 'ticket' })
    if (job.state === 'done' && before?.state !== 'done' && node !== undefined) {
      dots.push({ from: plan.client, to: node, kind: 'work' })
      if (verifier !== undefined) dots.push({ from: node, to: verifier, kind: 'receipt' })
    }
    const decided = before !== undefined && before.state !== job.state && job.epoch !== undefined
    if (decided && job.state === 'refuted' && verifier !== undefined && node !== undefined)
      dots.push({ from: verifier, to: node, kind: 'refuted' })
    else if (decided && verifier !== undefined) dots.push({ from: verifier, to: chain, kind: 'paid' })
    return dots
  })
}

/** @param {SVGElement} group @param {Dot} dot */
export async function sendDot(group, { from, to, kind }) {
  const dot = s('circle', { r: kind === 'refuted' ? 7 : 5, class: `dot dot-${kind}` })
  group.append(dot)
  const at = /** @param {Point} point */ ({ x, y }) => `translate(${x}px, ${y}px)`
  const delay = (kind === 'receipt' ? dotMs : 0) + Math.random() * 500
  const frames = [
    { transform: at(from), opacity: 0 },
    { opacity: 1, offset: 0.1 },
    { opacity: 1, offset: 0.85 },
    { transform: at(to), opacity: 0 }
  ]
  try {
    await dot.animate(frames, { duration: dotMs, delay, easing: `steps(${framesPerDot})`, fill: 'both' })
      .finished
  } finally {
    dot.remove()
  }
}
