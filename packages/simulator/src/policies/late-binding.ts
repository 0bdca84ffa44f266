import { productionParams } from '@haca/protocol'
import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import { createDraw, type DrawKind, type NodeDraw } from './draw.ts'

/** What is tuned on a held-out seed; see docs/benchmarks/tuning.md. */
export interface LateBindingInit {
  readonly probes: number
  /** How the probed nodes are drawn. */
  readonly draw?: DrawKind
}

/** Sparrow (Ousterhout et al. 2013) with late binding and proactive cancellation. */
export function lateBindingPolicy(name: string, { probes, draw = 'speed' }: LateBindingInit): PolicyEntry {
  return { name, create: world => new LateBinding(world, probes, draw) }
}

export const lateBinding2: PolicyEntry = lateBindingPolicy('late-binding-2', { probes: 2 })
export const lateBinding4: PolicyEntry = lateBindingPolicy('late-binding-4', { probes: 4, draw: 'even' })

interface Reservation {
  readonly order: Order
  cancelled: boolean
}

/** A job at its client: which of its reservations gets it. */
interface Order {
  readonly job: Job
  bound: boolean
  /** Reservations that may still come to something. */
  open: number
  readonly reservations: { readonly reservation: Reservation; readonly node: SimNode }[]
}

/** What a node keeps for this policy. */
interface Desk {
  queue: Reservation[]
  /** Slots that wait for a client's answer. */
  readonly asking: boolean[]
  /** Grows with each crash: an answer to a question from before is none. */
  life: number
}

/** A job queues by reservation at several nodes; the first free slot among them asks for it and waits the round trip. */
class LateBinding implements Policy {
  readonly leadMs = undefined
  private readonly world: World
  private readonly probes: number
  private readonly draw: NodeDraw
  private readonly desks: readonly Desk[]

  constructor(world: World, probes: number, draw: DrawKind) {
    this.world = world
    this.probes = probes
    this.draw = createDraw(world, draw)
    this.desks = world.nodes.map(({ slots }) => ({
      queue: [],
      asking: new Array<boolean>(slots).fill(false),
      life: 0
    }))
  }

  open(): void {
    // No probe is out yet.
  }

  submit(job: Job): void {
    const nodes = this.draw.several(job, this.probes)
    const order: Order = { job, bound: false, open: nodes.length, reservations: [] }
    if (nodes.length === 0) this.world.retry(job, this.world.digestMs)
    for (const node of nodes) {
      const reservation = { order, cancelled: false }
      order.reservations.push({ reservation, node })
      this.world.link.send(() => this.reserve(node, reservation))
    }
  }

  freed(node: SimNode, slot: number): void {
    this.serve(node, slot)
  }

  ending(): void {
    // A slot asks when it is free.
  }

  lend(node: SimNode): number | undefined {
    if (this.desk(node).queue.some(({ cancelled }) => !cancelled)) return undefined
    const slot = this.idleSlot(node)
    return slot < 0 ? undefined : slot
  }

  left(node: SimNode): void {
    const desk = this.desk(node)
    desk.life++
    desk.asking.fill(false)
    for (const reservation of desk.queue.splice(0)) this.close(reservation, node)
  }

  private reserve(node: SimNode, reservation: Reservation): void {
    if (!node.up) {
      this.close(reservation, node)
      return
    }
    this.desk(node).queue.push(reservation)
    const slot = this.idleSlot(node)
    if (slot >= 0) this.serve(node, slot)
  }

  private serve(node: SimNode, slot: number): void {
    const desk = this.desk(node)
    const next = this.takeNext(node)
    if (next === undefined) return
    const { order } = next
    const { life } = desk
    desk.asking[slot] = true
    this.world.link.send(() => {
      const bind = !order.bound
      order.bound = true
      if (bind) this.cancelOthers(order, node)
      this.world.link.send(() => {
        if (desk.life !== life) {
          if (bind) this.world.retry(order.job, productionParams.streamGapMs, node)
          return
        }
        desk.asking[slot] = false
        if (!bind || !this.world.start(order.job, node, slot)) this.serve(node, slot)
      })
    })
  }

  /** The first reservation that still holds and whose model this node still has. */
  private takeNext(node: SimNode): Reservation | undefined {
    const { queue } = this.desk(node)
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next.cancelled) continue
      if (node.warm.includes(next.order.job.model)) return next
      this.close(next, node)
    }
    return undefined
  }

  /** A reservation that comes to nothing; a job whose every one is gone is submitted again. */
  private close({ order, cancelled }: Reservation, node: SimNode): void {
    if (cancelled) return
    order.open--
    if (!order.bound && order.open === 0) {
      this.world.retry(order.job, productionParams.streamGapMs, node)
    }
  }

  private cancelOthers(order: Order, winner: SimNode): void {
    for (const { reservation, node } of order.reservations) {
      if (node === winner) continue
      this.world.link.send(() => {
        reservation.cancelled = true
      })
    }
  }

  private idleSlot(node: SimNode): number {
    const { asking } = this.desk(node)
    return node.running.findIndex((run, at) => run === undefined && asking[at] === false)
  }

  private desk({ index }: SimNode): Desk {
    return this.desks[index] ?? { queue: [], asking: [], life: 0 }
  }
}
