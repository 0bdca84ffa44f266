import { type Capacity, createCapacity } from '@haca/core'
import type { Network } from '@haca/network'
import {
  type Arrival,
  type Hex,
  type ModelWork,
  protocols,
  type Role,
  type WaitingInterval
} from '@haca/protocol'
import type { meetingPlace } from '../../../../test/support/meet.ts'

/** Stands in for a node with an account; its ledger is a real one and its time is what the test says. */
export interface NodeDouble {
  readonly network: Network
  readonly address: Hex
  readonly capacity: Capacity
  /** Nanoseconds. */
  at: bigint
  rate: number
  readonly waiting: WaitingInterval[]
  readonly arrivals: Arrival[]
  readonly work: ModelWork[]
  /** Awaited before each answer. */
  gate: () => Promise<void>
}

export async function joinNode(
  place: ReturnType<typeof meetingPlace>,
  n: number,
  options: { role?: Role; slots?: number; at?: bigint } = {}
): Promise<NodeDouble> {
  const { role = 'inference', slots = 1, at = 0n } = options
  const capacity = createCapacity({ slots, at })
  const network = await place.join(n, role, own =>
    own.handle(protocols.account, async ({ idleCursor, waitingCursor, arrivalCursor }) => {
      await node.gate()
      const read = capacity.read(node.at, idleCursor)
      return {
        parts: 1,
        role,
        at: node.at,
        slots: read.slots.map(slot => ({ ...slot, rate: node.rate })),
        pending: [...read.pending],
        descriptions: [...read.descriptions],
        idle: [...read.idle],
        idleCursor: read.idleCursor,
        waiting: node.waiting.slice(waitingCursor),
        waitingCursor: node.waiting.length,
        arrivals: node.arrivals.slice(arrivalCursor),
        arrivalCursor: node.arrivals.length,
        work: node.work,
        counters: {}
      }
    })
  )
  const node: NodeDouble = {
    network,
    address: network.address,
    capacity,
    at,
    rate: 10,
    waiting: [],
    arrivals: [],
    work: [],
    gate: async () => undefined
  }
  return node
}
