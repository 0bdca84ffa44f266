import { type Clock, homeMarket, type Slots } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse, everyone } from '@haca/node-kit'
import { type Hex, type Logger, type Params, protocols, type TokenRequest } from '@haca/protocol'

export interface BiddingInit {
  readonly network: Network
  readonly params: Params
  readonly slots: Slots
  /** What every token says besides its slot. */
  readonly offer: () => Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
  /** Slots in the whole network, for the number of open markets. */
  readonly networkSlots: () => number
  /** A token was handed to a ticket; the slot is held until its assignment comes or `offerTimeoutMs` pass. */
  readonly onHeld: (slot: number, held: boolean) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** Keeps one token leased for every free slot. */
export interface Bidding {
  start(): void
  /** Something changed: a slot came free, a model was loaded, a market went. */
  poke(): void
  /** Withdraws every token. */
  stop(): Promise<void>
}

/** Wait before asking again when no market could be reached, milliseconds. */
const retryMs = 200

export function createBidding(init: BiddingInit): Bidding {
  const { network, params, slots, clock } = init
  const pulse = createPulse()
  const stopping = new AbortController()
  /** Where each slot's token stands. */
  const standing = new Map<number, { market: Hex; sequence: number }>()
  let loops: Promise<void>[] = []

  /** The market for this token: the home of one of its warm models, drawn by slot so that several share them out. */
  const chooseMarket = (slot: number): Hex | undefined => {
    const { warm } = init.offer()
    const model = warm[slot % Math.max(1, warm.length)]?.model
    if (model === undefined) return undefined
    const hosts = everyone(network).filter(member => member.roles.includes('hosting'))
    return homeMarket(
      model,
      hosts.map(member => member.address),
      init.networkSlots()
    )
  }

  const lease = async (slot: number, sequence: number, market: Hex) => {
    const request: TokenRequest = { slot, sequence, freeInMs: 0, withdraw: false, ...init.offer() }
    const reply = await network.call(protocols.token, market, request, { signal: stopping.signal })
    if (reply.state === 'leased') standing.set(slot, { market, sequence })
    else standing.delete(slot)
    return reply
  }

  const isFree = (slot: number, sequence: number) =>
    slots.free().some(free => free.slot === slot && free.sequence === sequence)

  /** The market spent this token: hold the slot for the assignment, then bid anew. */
  const awaitAssignment = async (slot: number, sequence: number) => {
    init.onHeld(slot, true)
    const until = clock.monotonicMs() + params.offerTimeoutMs
    for (
      let left = params.offerTimeoutMs;
      left > 0 && isFree(slot, sequence);
      left = until - clock.monotonicMs()
    ) {
      if (stopping.signal.aborted) break
      await pulse.wait(left, stopping.signal)
    }
    if (!isFree(slot, sequence)) return
    init.onHeld(slot, false)
    slots.spent(slot, sequence)
  }

  const bidOnce = async (slot: number): Promise<void> => {
    const free = slots.free().find(entry => entry.slot === slot)
    const market = free === undefined ? undefined : chooseMarket(slot)
    if (free === undefined || market === undefined) return pulse.wait(params.tokenLeaseMs, stopping.signal)
    try {
      const reply = await lease(slot, free.sequence, market)
      if (reply.state === 'leased') await pulse.wait(reply.leaseMs / 2, stopping.signal)
      else if (reply.state === 'consumed') await awaitAssignment(slot, free.sequence)
      else await pulse.wait(reply.retryAfterMs ?? retryMs, stopping.signal)
    } catch (error) {
      if (stopping.signal.aborted) return
      standing.delete(slot)
      init.logger.debug({ slot, market, error: String(error) }, 'could not lease a token')
      await pulse.wait(retryMs, stopping.signal)
    }
  }

  const loop = async (slot: number) => {
    while (!stopping.signal.aborted) await bidOnce(slot)
  }

  return {
    start() {
      loops = Array.from({ length: slots.count }, (_, slot) => loop(slot))
    },
    poke: () => pulse.beat(),
    async stop() {
      stopping.abort()
      await Promise.all(loops)
      const nothing = { freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }
      await Promise.allSettled(
        [...standing].map(([slot, { market, sequence }]) =>
          network.call(protocols.token, market, { slot, sequence, withdraw: true, ...nothing })
        )
      )
    }
  }
}
