import { s } from '../parts/dom.js'
import { blockStep, blocksShown } from './network-layout.js'

/**
 * What moves in the picture of the network.
 * @import { JobMove } from '../news/store.js'
 * @import { Layout, Point } from './network-layout.js'
 */

/** Milliseconds that a dot is under way. */
const dotMs = 900
/** Milliseconds between two steps: smooth enough to follow, and an eighth of what drawing at every turn of the screen costs. */
const stepMs = 125

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

/**
 * Moves dots within a group.
 * @param {SVGElement} group
 */
export function dotMover(group) {
  /** @type {Set<{ element: SVGElement, dot: Dot, startMs: number }>} */
  const moving = new Set()
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer

  const step = () => {
    const now = performance.now()
    for (const each of moving) {
      const way = (now - each.startMs) / dotMs
      if (way < 0) continue
      if (way >= 1) {
        each.element.remove()
        moving.delete(each)
        continue
      }
      const { from, to } = each.dot
      const eased = way * way * (3 - 2 * way)
      const [x, y] = [from.x + (to.x - from.x) * eased, from.y + (to.y - from.y) * eased]
      each.element.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)
      if (!each.element.isConnected) group.append(each.element)
    }
    if (moving.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  return {
    /** @param {readonly Dot[]} dots @param {number} most at once */
    send(dots, most) {
      for (const dot of dots.slice(0, Math.max(0, most - moving.size))) {
        const element = s('circle', { r: dot.kind === 'refuted' ? 7 : 5, class: `dot dot-${dot.kind}` })
        const delay = (dot.kind === 'receipt' ? dotMs : 0) + Math.random() * 500
        moving.add({ element, dot, startMs: performance.now() + delay })
      }
      if (moving.size > 0) timer ??= setInterval(step, stepMs)
    }
  }
}
