import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import type { Job } from '../workload/workload.ts'
import { createSpeedDraw } from './draw.ts'

/** Sparrow (Ousterhout et al. 2013) with late binding and proactive cancellation, two probes per job. */
export const lateBinding2: PolicyEntry = {
  name: 'late-binding-2',
  create: world => createLateBinding(world, 2)
}

/** The same with four probes. */
export const lateBinding4: PolicyEntry = {
  name: 'late-binding-4',
  create: world => createLateBinding(world, 4)
}

interface Reservation {
  readonly order: Order
  cancelled: boolean
}

/** A job at its client: which of its reservations gets it. */
interface Order {
  readonly job: Job
  bound: boolean
  readonly reservations: { readonly reservation: Reservation; readonly node: SimNode }[]
}

/** A job queues by reservation at several nodes; the first free slot among them asks for it and waits the round trip. */
function createLateBinding(world: World, probes: number): Policy {
  const { link } = world
  const draw = createSpeedDraw(world)
  const queues: Reservation[][] = world.nodes.map(() => [])
  /** Slots that wait for a client's answer. */
  const asking = world.nodes.map(node => new Array<boolean>(node.slots).fill(false))

  const serve = (node: SimNode, slot: number): void => {
    const queue = queues[node.index] ?? []
    const held = asking[node.index] ?? []
    let next = queue.shift()
    while (next?.cancelled === true) next = queue.shift()
    if (next === undefined) return
    const { order } = next
    held[slot] = true
    link.send(() => {
      const bind = !order.bound
      order.bound = true
      if (bind) cancelOthers(order, node)
      link.send(() => {
        held[slot] = false
        if (!bind || !world.start(order.job, node, slot)) serve(node, slot)
      })
    })
  }
  const cancelOthers = (order: Order, winner: SimNode) => {
    for (const { reservation, node } of order.reservations) {
      if (node === winner) continue
      link.send(() => {
        reservation.cancelled = true
      })
    }
  }

  return {
    leadMs: undefined,
    open: () => undefined,
    submit(job) {
      const order: Order = { job, bound: false, reservations: [] }
      for (const node of draw.several(job, probes)) {
        const reservation = { order, cancelled: false }
        order.reservations.push({ reservation, node })
        link.send(() => {
          queues[node.index]?.push(reservation)
          const slot = node.running.findIndex(
            (run, at) => run === undefined && asking[node.index]?.[at] === false
          )
          if (slot >= 0) serve(node, slot)
        })
      }
    },
    freed: serve,
    ending: () => undefined
  }
}
