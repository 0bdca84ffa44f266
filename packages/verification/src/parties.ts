import type { Clock } from '@haca/core'
import type { Hex, Logger } from '@haca/protocol'
import type { Lane, RegisteredNode, Seat, Settlement } from '@haca/settlement'
import { roles } from '@haca/settlement'

/** How long what the chain said of a party is believed, milliseconds: registrations and lanes change rarely. */
const freshMs = 2000

/** Registered nodes, seats and lanes, read from the chain and kept for a moment. */
export interface Parties {
  /** Reads nodes and seats anew when they are old. */
  refresh(): Promise<void>
  /**
   * Refreshes again and again: verifiers that registered since the last look count from then on.
   *
   * @returns ends it
   */
  watch(everyMs: number, logger: Logger): () => void
  /** Work key of the node that is registered under this index for this role. */
  nodeKey(index: number, role: keyof typeof roles): Promise<Hex | undefined>
  lane(id: number): Promise<Lane>
  /** Active seats as of the last refresh. */
  readonly seats: readonly Seat[]
  /** Those of leaving verifiers too. */
  readonly everySeat: readonly Seat[]
  isVerifier(address: Hex): boolean
}

export function createParties(settlement: Settlement, clock: Clock): Parties {
  let nodes: readonly RegisteredNode[] = []
  let everySeat: readonly Seat[] = []
  let seats: readonly Seat[] = []
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  const lanes = new Map<number, { readonly at: number; readonly lane: Promise<Lane> }>()

  const read = async () => {
    const [newNodes, newSeats] = await Promise.all([settlement.nodes(), settlement.seats()])
    nodes = newNodes
    everySeat = newSeats
    seats = newSeats.filter(seat => seat.active)
    readAt = clock.monotonicMs()
  }

  const refresh = async () => {
    if (clock.monotonicMs() - readAt < freshMs) return
    reading ??= read().finally(() => {
      reading = undefined
    })
    await reading
  }

  return {
    refresh,
    watch(everyMs, logger) {
      const timer = setInterval(() => {
        refresh().catch(error => logger.warn({ error: String(error) }, 'could not read the registry'))
      }, everyMs)
      return () => clearInterval(timer)
    },
    async nodeKey(index, role) {
      const find = () => nodes.find(node => node.node === index && (node.roles & roles[role]) !== 0)?.workKey
      if (find() === undefined) await refresh()
      return find()
    },
    lane(id) {
      const known = lanes.get(id)
      if (known !== undefined && clock.monotonicMs() - known.at < freshMs) return known.lane
      const lane = settlement.lane(id)
      lanes.set(id, { at: clock.monotonicMs(), lane })
      lane.catch(() => lanes.delete(id))
      return lane
    },
    get seats() {
      return seats
    },
    get everySeat() {
      return everySeat
    },
    isVerifier: address => seats.some(seat => seat.workKey === address)
  }
}
