import { randomInt } from 'node:crypto'
import { type Clock, type Slots, waysAhead } from '@haca/core'
import type { Network } from '@haca/network'
import { createMarketMap, createPulse, type MarketMap } from '@haca/node-kit'
import {
  type Hex,
  type Logger,
  type Params,
  protocols,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'
import { createLead } from './lead.ts'
import { createSlotEnds } from './slot-ends.ts'

export interface BiddingInit {
  readonly network: Network
  readonly params: Params
  readonly slots: Slots
  /** What every token says besides its slot. */
  readonly offer: () => Pick<TokenRequest, 'warm' | 'onDisk' | 'useMilli'>
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
  /** Milliseconds before its end by which a job should say so. */
  leadMs(): number
  /** The work that runs in this slot ends in about `inMs`. */
  ending(slot: number, inMs: number): void
  /** The work that ran in this slot has ended. */
  released(slot: number): void
  /** Work that waited for this slot does so no more. */
  abandoned(slot: number): void
  /** An assignment came for this token. */
  assigned(slot: number, sequence: number): void
  /** This node refused the assignment that came for this token. */
  refused(slot: number, sequence: number): void
  /**
   * Gives a free slot to work that no ticket asked for: its token is taken back first, and where an offer has taken that,
   * the slot stays for the assignment. Undefined when none is free.
   */
  lend(work: string): Promise<number | undefined>
  /** A market is gone, and with it every token that stood there. */
  forget(market: Hex): void
  /** Withdraws every token. */
  stop(): Promise<void>
  /** Offers that no assignment followed, since the start. */
  readonly waitedInVain: number
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
  private readonly ends
  /** Slots whose last token was offered and not used, with the market that is to be told. */
  private readonly unused = new Map<number, Hex>()
  waitedInVain = 0
  /** Free slots that wait for the assignment of an offer. */
  private readonly held = new Set<number>()
  /** Slots whose token is being taken back: nothing is bid for them. */
  private readonly lent = new Set<number>()
  /** When each market last answered; one that did lately is told of a slot and not asked. */
  private readonly heardAt = new Map<Hex, number>()
  /** When any market last answered: what it said of homes holds for a while. */
  private repliedAt = Number.NEGATIVE_INFINITY
  /** Models with more than one home, by the last answer. */
  private homeCounts: ReadonlyMap<string, number> = new Map()
  private readonly map: MarketMap
  private loops: Promise<void>[] = []

  constructor(init: BiddingInit) {
    this.init = init
    const { slots, clock } = init
    this.lead = createLead(clock)
    const wayMs = () => this.lead.read()
    this.ends = createSlotEnds({ slots, clock, wayMs, onAnnounced: () => this.poke() })
    this.map = createMarketMap(init.network, init.params.slotsPerMarket, () => this.poke())
  }

  start(): void {
    this.loops = Array.from({ length: this.init.slots.count }, (_, slot) => this.keepBidding(slot))
  }

  poke(): void {
    this.pulse.beat()
  }

  leadMs(): number {
    return waysAhead * this.lead.read()
  }

  ending(slot: number, inMs: number): void {
    this.ends.ending(slot, inMs)
  }

  released(slot: number): void {
    this.ends.ended(slot)
    this.poke()
  }

  abandoned(slot: number): void {
    this.ends.changed(slot)
    this.poke()
  }

  assigned(slot: number, sequence: number): void {
    this.lead.assigned(`${slot}/${sequence}`)
    const standing = this.standing.get(slot)
    if (standing?.sequence === sequence) this.heardAt.set(standing.market, this.init.clock.monotonicMs())
    this.ends.changed(slot)
    this.poke()
  }

  refused(slot: number, sequence: number): void {
    this.init.slots.spent(slot, sequence)
    this.poke()
  }

  async lend(work: string): Promise<number | undefined> {
    const { slots } = this.init
    for (const { slot } of slots.free()) {
      if (this.held.has(slot) || this.lent.has(slot)) continue
      this.lent.add(slot)
      try {
        const standing = this.standing.get(slot)
        if (standing !== undefined && !(await this.takeBack(slot, standing))) continue
        if (slots.lend(work, slot)) return slot
      } finally {
        this.lent.delete(slot)
        this.poke()
      }
    }
    return undefined
  }

  forget(market: Hex): void {
    this.drop(market)
    this.poke()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.ends.stop()
    this.map.stop()
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
    const market = target === undefined ? undefined : this.chooseMarket(slot, target.sequence)
    const known = this.standing.get(slot)
    if (target === undefined || market === undefined) {
      // Nothing is warm any more that its token lists: an offer of it would only be refused.
      if (known !== undefined && this.models() === '') await this.withdraw(slot, known).catch(() => undefined)
      return this.wait(params.tokenLeaseMs)
    }
    if (known !== undefined && known.market === market && known.sequence === target.sequence) {
      const left = known.renewAt - clock.monotonicMs()
      if (left > 0 && known.models === this.models()) return this.wait(left)
    }
    try {
      const isNew = known === undefined || known.sequence !== target.sequence
      if (!isNew && known.market !== market) await this.withdraw(slot, known)
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
    const { slots } = this.init
    if (this.lent.has(slot)) return undefined
    const free = slots.free().find(entry => entry.slot === slot)
    if (free !== undefined) return { sequence: free.sequence, freeInMs: 0 }
    const leftMs = this.ends.leftMs(slot)
    const sequence = leftMs === undefined ? undefined : slots.ahead(slot)
    if (leftMs === undefined || sequence === undefined) return undefined
    return { sequence, freeInMs: Math.round(leftMs) }
  }

  /**
   * The market for this token: where it stands, while that is a home of a warm model; a home of a warm model drawn anew for
   * a new one. What a slot has to say of its last token goes where that one stood.
   */
  private chooseMarket(slot: number, sequence: number): Hex | undefined {
    const homes = this.init
      .offer()
      .warm.map(({ model }) => this.map.homes(model, this.homeCounts.get(model)))
      .filter(({ length }) => length > 0)
    const standing = this.standing.get(slot)
    const bound = standing?.sequence === sequence ? standing.market : this.unused.get(slot)
    if (bound !== undefined && homes.some(markets => markets.includes(bound))) return bound
    const markets = homes.length === 0 ? undefined : homes[randomInt(homes.length)]
    return markets?.[randomInt(markets.length)]
  }

  private models(): string {
    return this.init
      .offer()
      .warm.map(({ model }) => model)
      .join()
  }

  /** Whether this market has been heard of lately, and any has told how many homes there are. */
  private isHeard(market: Hex): boolean {
    const heardAt = Math.min(this.heardAt.get(market) ?? Number.NEGATIVE_INFINITY, this.repliedAt)
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
    this.repliedAt = clock.monotonicMs()
    this.heardAt.set(market, this.repliedAt)
    this.homeCounts = new Map(reply.homes?.map(({ model, markets }) => [model, markets]))
    this.init.onUnmet(reply.unmet)
    this.lead.roundTrip(clock.monotonicMs() - start)
    if (reply.state === 'leased') {
      this.stand(slot, target, market, reply.leaseMs)
      return
    }
    this.standing.delete(slot)
    if (reply.state === 'consumed') await this.awaitAssignment(slot, target.sequence, market)
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

  /** Withdraws a token; false when an offer has taken it, or when nobody says. */
  private async takeBack(slot: number, { market, sequence }: Standing): Promise<boolean> {
    this.standing.delete(slot)
    const request = { slot, sequence, withdraw: true, freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }
    try {
      const { state } = await this.init.network.call(protocols.token, market, request, this.signal)
      return state === 'withdrawn'
    } catch {
      // A market that is gone has no token any more, and one that is only slow may have offered it.
      return false
    }
  }

  private async withdraw(slot: number, { market, sequence }: Standing): Promise<void> {
    this.standing.delete(slot)
    const nothing = { freeInMs: 0, warm: [], onDisk: [], useMilli: 0 }
    await this.init.network.tell(protocols.token, market, { slot, sequence, withdraw: true, ...nothing })
  }

  /** The market spent this token: hold the slot for the assignment, then bid anew. */
  private async awaitAssignment(slot: number, sequence: number, market: Hex): Promise<void> {
    const { slots, clock, params, onHeld } = this.init
    const holds = slots.free().some(free => free.slot === slot)
    if (holds) {
      this.held.add(slot)
      onHeld(slot, true)
    }
    const until = clock.monotonicMs() + params.offerTimeoutMs
    while (this.target(slot)?.sequence === sequence && !this.stopping.signal.aborted) {
      const left = until - clock.monotonicMs()
      if (left <= 0) break
      await this.wait(left)
    }
    if (holds) this.held.delete(slot)
    if (this.target(slot)?.sequence !== sequence) return
    if (holds) onHeld(slot, false)
    slots.spent(slot, sequence)
    this.unused.set(slot, market)
    this.waitedInVain++
  }

  private wait(ms: number): Promise<void> {
    return this.pulse.wait(ms, this.stopping.signal)
  }
}
