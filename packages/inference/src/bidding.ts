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
import { createLead } from './lead.ts'

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

/** Keeps one token leased for every slot that is free or about to be. */
export interface Bidding {
  start(): void
  /** Something changed: a slot came free, a model was loaded. */
  poke(): void
  /** Milliseconds before its end that a slot should say that it comes free. */
  leadMs(): number
  /** The work in this slot ends in about `inMs`. */
  ending(slot: number, inMs: number): void
  /** An assignment came for this token. */
  assigned(slot: number, sequence: number): void
  /** This node refused the assignment that came for this token. */
  refused(slot: number, sequence: number): void
  /** A market is gone, and with it every token that stood there. */
  forget(market: Hex): void
  /** Withdraws every token. */
  stop(): Promise<void>
}

/** What a slot is to be bid for under. */
interface Target {
  readonly sequence: number
  readonly freeInMs: number
}

/** Where a slot's token stands. */
interface Standing {
  readonly market: Hex
  readonly sequence: number
  /** Ids of the warm models that it lists. */
  readonly models: string
  readonly renewAt: number
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
  private readonly lead
  private readonly standing = new Map<number, Standing>()
  /** When the work of a slot is expected to end, once that is near. */
  private readonly endings = new Map<number, number>()
  /** Slots whose last token was offered and not used, until their market is told. */
  private readonly unused = new Set<number>()
  /** When each market last answered; one that did lately is told of a slot and not asked. */
  private readonly heardAt = new Map<Hex, number>()
  private loops: Promise<void>[] = []

  constructor(init: BiddingInit) {
    this.init = init
    this.lead = createLead(init.clock)
  }

  start(): void {
    this.loops = Array.from({ length: this.init.slots.count }, (_, slot) => this.keepBidding(slot))
  }

  poke(): void {
    this.pulse.beat()
  }

  leadMs(): number {
    return this.lead.read()
  }

  ending(slot: number, inMs: number): void {
    this.init.slots.announce(slot)
    this.endings.set(slot, this.init.clock.monotonicMs() + inMs)
    this.poke()
  }

  assigned(slot: number, sequence: number): void {
    this.lead.assigned(`${slot}/${sequence}`)
    this.endings.delete(slot)
    this.poke()
  }

  refused(slot: number, sequence: number): void {
    this.init.slots.spent(slot, sequence)
    this.poke()
  }

  forget(market: Hex): void {
    this.drop(market)
    this.poke()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.all(this.loops)
    await Promise.allSettled([...this.standing].map(([slot, standing]) => this.withdraw(slot, standing)))
  }

  private drop(market: Hex): void {
    this.heardAt.delete(market)
    for (const [slot, standing] of this.standing) if (standing.market === market) this.standing.delete(slot)
  }

  private async keepBidding(slot: number): Promise<void> {
    while (!this.stopping.signal.aborted) await this.bidOnce(slot)
  }

  private async bidOnce(slot: number): Promise<void> {
    const { params, logger, clock } = this.init
    const target = this.target(slot)
    const market = target === undefined ? undefined : this.chooseMarket(slot)
    if (target === undefined || market === undefined) return this.wait(params.tokenLeaseMs)
    const known = this.standing.get(slot)
    if (known !== undefined && known.market === market && known.sequence === target.sequence) {
      const left = known.renewAt - clock.monotonicMs()
      if (left > 0 && known.models === this.models()) return this.wait(left)
    }
    try {
      if (known !== undefined && known.market !== market) await this.withdraw(slot, known)
      const isNew = known === undefined || known.sequence !== target.sequence
      if (isNew && this.isHeard(market)) await this.tell(slot, target, market)
      else await this.ask(slot, target, market)
    } catch (error) {
      if (this.stopping.signal.aborted) return
      this.drop(market)
      logger.debug({ slot, market, error: String(error) }, 'could not lease a token')
      await this.wait(retryMs)
    }
  }

  /** The sequence under which this slot is to be had, now or soon. */
  private target(slot: number): Target | undefined {
    const { slots, clock } = this.init
    const free = slots.free().find(entry => entry.slot === slot)
    if (free !== undefined) return { sequence: free.sequence, freeInMs: 0 }
    const endsAt = this.endings.get(slot)
    const sequence = endsAt === undefined ? undefined : slots.ahead(slot)
    if (endsAt === undefined || sequence === undefined) return undefined
    return { sequence, freeInMs: Math.max(0, Math.round(endsAt - clock.monotonicMs())) }
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

  private models(): string {
    return this.init
      .offer()
      .warm.map(({ model }) => model)
      .join()
  }

  private isHeard(market: Hex): boolean {
    const heardAt = this.heardAt.get(market) ?? Number.NEGATIVE_INFINITY
    return this.init.clock.monotonicMs() - heardAt < this.init.params.tokenLeaseMaxMs
  }

  /** A new token to a market that has answered lately: the assignment is the answer. */
  private async tell(slot: number, target: Target, market: Hex): Promise<void> {
    const { network, params } = this.init
    this.stand(slot, target, market, params.tokenLeaseMs)
    this.lead.bid(`${slot}/${target.sequence}`)
    await network.tell(protocols.token, market, this.request(slot, target), this.signal)
  }

  /** A first token, or one that has stood for half of its lease: the answer says how it stands. */
  private async ask(slot: number, target: Target, market: Hex): Promise<void> {
    const { network, clock } = this.init
    const start = clock.monotonicMs()
    this.lead.bid(`${slot}/${target.sequence}`)
    const reply = await network.call(protocols.token, market, this.request(slot, target), this.signal)
    this.heardAt.set(market, clock.monotonicMs())
    this.init.onUnmet(reply.unmet)
    this.lead.roundTrip(clock.monotonicMs() - start)
    if (reply.state === 'leased') {
      this.stand(slot, target, market, reply.leaseMs)
      return
    }
    this.standing.delete(slot)
    if (reply.state === 'consumed') await this.awaitAssignment(slot, target.sequence)
    else await this.wait(reply.retryAfterMs ?? retryMs)
  }

  private get signal() {
    return { signal: this.stopping.signal }
  }

  private request(slot: number, target: Target): TokenRequest {
    const unused = this.unused.delete(slot) ? { unused: true } : {}
    return { slot, ...target, withdraw: false, ...unused, ...this.init.offer() }
  }

  private stand(slot: number, { sequence }: Target, market: Hex, leaseMs: number): void {
    const renewAt = this.init.clock.monotonicMs() + leaseMs / 2
    this.standing.set(slot, { market, sequence, models: this.models(), renewAt })
  }

  private async withdraw(slot: number, { market, sequence }: Standing): Promise<void> {
    this.standing.delete(slot)
    const nothing = { freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }
    await this.init.network.tell(protocols.token, market, { slot, sequence, withdraw: true, ...nothing })
  }

  /** The market spent this token: hold the slot for the assignment, then bid anew. */
  private async awaitAssignment(slot: number, sequence: number): Promise<void> {
    const { slots, clock, params, onHeld } = this.init
    const holds = slots.free().some(free => free.slot === slot)
    if (holds) onHeld(slot, true)
    const until = clock.monotonicMs() + params.offerTimeoutMs
    while (this.target(slot)?.sequence === sequence && !this.stopping.signal.aborted) {
      const left = until - clock.monotonicMs()
      if (left <= 0) break
      await this.wait(left)
    }
    if (this.target(slot)?.sequence !== sequence) return
    if (holds) onHeld(slot, false)
    slots.spent(slot, sequence)
    this.unused.add(slot)
  }

  private wait(ms: number): Promise<void> {
    return this.pulse.wait(ms, this.stopping.signal)
  }
}
