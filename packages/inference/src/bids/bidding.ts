import { randomInt } from 'node:crypto'
import { waysAhead } from '@haca/core'
import { createMarketMap, createPulse, type MarketMap } from '@haca/node-kit'
import { type CoverRequest, type Hex, protocols, type TokenRequest } from '@haca/protocol'
import type { Bidding, BiddingInit } from './bidding-types.ts'
import { createHeardMarkets } from './heard-markets.ts'
import { createLead } from './lead.ts'
import { createSlotEnds } from './slot-ends.ts'

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

interface Errand {
  readonly market: Hex
  readonly sequence: number
  readonly cover: CoverRequest
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
  private readonly heard
  /** Reports that wait for their slot's next token, which is sent at once. */
  private readonly errands = new Map<number, Errand>()
  private readonly map: MarketMap
  private loops: Promise<void>[] = []

  constructor(init: BiddingInit) {
    this.init = init
    const { slots, clock } = init
    this.lead = createLead(clock)
    this.heard = createHeardMarkets(clock, init.params.tokenLeaseMaxMs)
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
    this.init.covers.freed()
    this.poke()
  }

  abandoned(slot: number): void {
    this.ends.changed(slot)
    this.poke()
  }

  assigned(slot: number, sequence: number): void {
    this.lead.assigned(`${slot}/${sequence}`)
    const standing = this.standing.get(slot)
    if (standing?.sequence === sequence) this.heard.noted(standing.market)
    this.ends.changed(slot)
    this.poke()
  }

  refused(slot: number, sequence: number): void {
    this.init.slots.spent(slot, sequence)
    this.poke()
  }

  askLease(market: Hex, cover: CoverRequest): boolean {
    const at = this.init.slots.free().find(({ slot, sequence }) => {
      const standing = this.standing.get(slot)
      return !this.lent.has(slot) && standing?.market === market && standing.sequence === sequence
    })
    if (at === undefined) return false
    this.errands.set(at.slot, { market, sequence: at.sequence, cover })
    this.poke()
    return true
  }

  async lend(work: string, taken?: number): Promise<number | undefined> {
    const { slots } = this.init
    if (taken !== undefined) return slots.lend(work, taken) ? taken : undefined
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
    this.heard.forget(market)
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
    const errand = this.errand(slot, target, known?.market === market ? market : undefined)
    if (target === undefined || market === undefined) {
      // Nothing is warm any more that its token lists: an offer of it would only be refused.
      if (known !== undefined && this.models() === '') await this.withdraw(slot, known).catch(() => undefined)
      return this.wait(params.tokenLeaseMs)
    }
    if (known !== undefined && known.market === market && known.sequence === target.sequence) {
      const left = known.renewAt - clock.monotonicMs()
      if (errand === undefined && left > 0 && known.models === this.models()) return this.wait(left)
    }
    try {
      const isNew = known === undefined || known.sequence !== target.sequence
      if (!isNew && known.market !== market) await this.withdraw(slot, known)
      const isAsked = !isNew || !this.heard.isHeard(market)
      const ride = errand ?? this.init.covers.ride(market, this.isFree(slot), isAsked)
      if (isAsked || ride.asks) await this.ask(slot, target, market, ride.cover)
      else await this.tell(slot, target, market, ride.cover)
    } catch (error) {
      if (this.stopping.signal.aborted) return
      this.drop(market)
      logger.debug({ slot, market, error: String(error) }, 'could not lease a token')
      await this.wait(retryMs)
    }
  }

  /** What this slot's token was to take along; what it can't any more is lost. */
  private errand(slot: number, target: Target | undefined, standsAt: Hex | undefined) {
    const errand = this.errands.get(slot)
    if (errand === undefined) return undefined
    this.errands.delete(slot)
    const { market, sequence, cover } = errand
    if (market === standsAt && sequence === target?.sequence) return { cover, asks: true }
    this.init.covers.answered(slot, market, cover, undefined)
    return undefined
  }

  private isFree(slot: number): boolean {
    return this.init.slots.free().some(free => free.slot === slot)
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
      .warm.map(({ model }) => this.map.homes(model, this.heard.homesOf(model)))
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

  /** A new token to a market that has answered lately: the assignment is the answer. */
  private async tell(slot: number, target: Target, market: Hex, cover?: CoverRequest): Promise<void> {
    const { network, params } = this.init
    this.stand(slot, target, market, params.tokenLeaseMs)
    this.lead.bid(`${slot}/${target.sequence}`)
    await network.tell(protocols.token, market, this.request(slot, target, cover), this.signal)
  }

  /** A first token, or one that has stood for half of its lease: the answer says how it stands. */
  private async ask(slot: number, target: Target, market: Hex, cover?: CoverRequest): Promise<void> {
    const { clock, covers } = this.init
    const start = clock.monotonicMs()
    this.lead.bid(`${slot}/${target.sequence}`)
    const reply = await this.call(slot, target, market, cover)
    this.heard.replied(market, reply)
    this.lead.roundTrip(clock.monotonicMs() - start)
    if (reply.state === 'leased') this.stand(slot, target, market, reply.leaseMs)
    else this.standing.delete(slot)
    this.init.onUnmet(reply.unmet)
    // A load that is leased has the slot from now on.
    if (cover !== undefined) covers.answered(slot, market, cover, reply)
    if (reply.state === 'leased') return
    if (reply.state === 'consumed') await this.awaitAssignment(slot, target.sequence, market)
    else await this.wait(reply.retryAfterMs ?? retryMs)
  }

  private async call(slot: number, target: Target, market: Hex, cover?: CoverRequest) {
    const { network, covers } = this.init
    try {
      return await network.call(protocols.token, market, this.request(slot, target, cover), this.signal)
    } catch (error) {
      if (cover !== undefined) covers.answered(slot, market, cover, undefined)
      throw error
    }
  }

  private get signal() {
    return { signal: this.stopping.signal }
  }

  private request(slot: number, target: Target, cover: CoverRequest | undefined): TokenRequest {
    const unused = this.unused.delete(slot) ? { unused: true } : {}
    return { slot, ...target, withdraw: false, ...unused, ...this.init.offer(), ...(cover && { cover }) }
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
    const holds = this.isFree(slot)
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
