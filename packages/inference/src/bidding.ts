import { type Clock, homeMarket, type Slots } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse, everyone } from '@haca/node-kit'
import {
  type Hex,
  type Logger,
  type Params,
  protocols,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'

export interface BiddingInit {
  readonly network: Network
  readonly params: Params
  readonly slots: Slots
  /** What every token says besides its slot. */
  readonly offer: () => Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
  /** Slots in the whole network, for the number of open markets. */
  readonly networkSlots: () => number
  /** What a market says waits there that this node has no warm model for. */
  readonly onUnmet: (unmet: TokenResponse['unmet']) => void
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
  return new Bidder(init)
}

class Bidder implements Bidding {
  private readonly init: BiddingInit
  private readonly pulse = createPulse()
  private readonly stopping = new AbortController()
  /** Where each slot's token stands. */
  private readonly standing = new Map<number, { readonly market: Hex; readonly sequence: number }>()
  private loops: Promise<void>[] = []

  constructor(init: BiddingInit) {
    this.init = init
  }

  start(): void {
    this.loops = Array.from({ length: this.init.slots.count }, (_, slot) => this.keepBidding(slot))
  }

  poke(): void {
    this.pulse.beat()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.all(this.loops)
    const nothing = { freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }
    await Promise.allSettled(
      [...this.standing].map(([slot, { market, sequence }]) =>
        this.init.network.call(protocols.token, market, { slot, sequence, withdraw: true, ...nothing })
      )
    )
  }

  private async keepBidding(slot: number): Promise<void> {
    while (!this.stopping.signal.aborted) await this.bidOnce(slot)
  }

  private async bidOnce(slot: number): Promise<void> {
    const { slots, params, logger } = this.init
    const free = slots.free().find(entry => entry.slot === slot)
    const market = free === undefined ? undefined : this.chooseMarket(slot)
    if (free === undefined || market === undefined) return this.wait(params.tokenLeaseMs)
    try {
      const reply = await this.lease(slot, free.sequence, market)
      if (reply.state === 'leased') await this.wait(reply.leaseMs / 2)
      else if (reply.state === 'consumed') await this.awaitAssignment(slot, free.sequence)
      else await this.wait(reply.retryAfterMs ?? retryMs)
    } catch (error) {
      if (this.stopping.signal.aborted) return
      this.standing.delete(slot)
      logger.debug({ slot, market, error: String(error) }, 'could not lease a token')
      await this.wait(retryMs)
    }
  }

  /** The market for this token: the home of one of its warm models, drawn by slot so that several share them out. */
  private chooseMarket(slot: number): Hex | undefined {
    const { network, offer, networkSlots } = this.init
    const { warm } = offer()
    const model = warm[slot % Math.max(1, warm.length)]?.model
    if (model === undefined) return undefined
    const hosts = everyone(network).filter(member => member.roles.includes('hosting'))
    return homeMarket(
      model,
      hosts.map(member => member.address),
      networkSlots()
    )
  }

  private async lease(slot: number, sequence: number, market: Hex) {
    const request: TokenRequest = { slot, sequence, freeInMs: 0, withdraw: false, ...this.init.offer() }
    const { signal } = this.stopping
    const reply = await this.init.network.call(protocols.token, market, request, { signal })
    this.init.onUnmet(reply.unmet)
    if (reply.state === 'leased') this.standing.set(slot, { market, sequence })
    else this.standing.delete(slot)
    return reply
  }

  /** The market spent this token: hold the slot for the assignment, then bid anew. */
  private async awaitAssignment(slot: number, sequence: number): Promise<void> {
    const { slots, clock, params, onHeld } = this.init
    onHeld(slot, true)
    const until = clock.monotonicMs() + params.offerTimeoutMs
    while (this.isFree(slot, sequence) && !this.stopping.signal.aborted) {
      const left = until - clock.monotonicMs()
      if (left <= 0) break
      await this.wait(left)
    }
    if (!this.isFree(slot, sequence)) return
    onHeld(slot, false)
    slots.spent(slot, sequence)
  }

  private isFree(slot: number, sequence: number): boolean {
    return this.init.slots.free().some(free => free.slot === slot && free.sequence === sequence)
  }

  private wait(ms: number): Promise<void> {
    return this.pulse.wait(ms, this.stopping.signal)
  }
}
