import type { Hex, MarketDigest } from '@haca/protocol'
import type { Random } from '../../random.ts'
import type { Refusal } from '../admission/admission.ts'
import type { Millis, Token } from '../types.ts'

/**
 * What a market knows of the others: the last digest of each. It believes little of it: a digest is forgotten after
 * `digestLifeMs`, at most half of what it shows is pulled, and a pull that comes back empty is not repeated before the next.
 */
export interface Neighbours {
  /** The hosting nodes that there are; digests of others are not taken, and what is known of them is forgotten. */
  see(markets: ReadonlySet<Hex>): void
  /** Takes a digest, or says why not. */
  hear(market: Hex, digest: MarketDigest, at: Millis): Refusal | undefined
  /**
   * The market that a token is lent to, drawn by the tickets that wait there for one of its models; one of them is its.
   * Where a ticket here would get it, only tickets count that came before that one by more than the age of digests.
   */
  lendTo(token: Token, at: Millis, arrivedHere: Millis | undefined, random: Random): Hex | undefined
  /** What one market may be lent tokens for now. */
  wantsOf(market: Hex, at: Millis): ReadonlyMap<string, Want>
  /** A token for these models came back from there: nothing waits for them. */
  cameBack(market: Hex, models: Iterable<string>): void
  /** Adds the slots that each model keeps busy elsewhere. */
  addDemand(to: Map<string, number>, at: Millis): void
}

export interface Want {
  /** When the oldest ticket came, on this market's clock. */
  readonly since: Millis
  /** Tokens that may still be lent for it. */
  left: number
  /** Most micro-tokens per unit that any of its tickets pays. */
  readonly ceiling: bigint
}

export interface NeighbourLimits {
  readonly digestLifeMs: Millis
  readonly digestMs: Millis
}

/** Part of the tickets shown that one market pulls: others have heard of them too. */
const pullShare = 0.5
/** How long a market's demand counts after its last digest; shares move slowly, and quiet markets say little. Milliseconds. */
const demandLifeMs = 60_000
/** Slots are told in 1/1000. */
const milli = 1000

interface Heard {
  readonly sequence: number
  readonly madeAt: Millis
  readonly wants: ReadonlyMap<string, Want>
  readonly busy: MarketDigest['busy']
}

const nothing: ReadonlyMap<string, Want> = new Map()

export function createNeighbours(limits: NeighbourLimits): Neighbours {
  return new NeighboursState(limits)
}

class NeighboursState implements Neighbours {
  private readonly limits: NeighbourLimits
  private readonly heard = new Map<Hex, Heard>()
  private hosts: ReadonlySet<Hex> = new Set()
  /** Who shows waiting tickets, by model, so that a token asks only those that could have some. */
  private readonly wanted = new Map<string, Set<Hex>>()

  constructor(limits: NeighbourLimits) {
    this.limits = limits
  }

  see(markets: ReadonlySet<Hex>): void {
    this.hosts = markets
    for (const market of this.heard.keys()) {
      if (markets.has(market)) continue
      this.forgetWants(market)
      this.heard.delete(market)
    }
  }

  hear(market: Hex, digest: MarketDigest, at: Millis): Refusal | undefined {
    const { digestLifeMs } = this.limits
    if (!this.hosts.has(market)) return { code: 'FORBIDDEN', reason: 'only hosting nodes keep markets' }
    if (digest.ageMs > digestLifeMs) {
      const reason = `a digest counts for ${digestLifeMs} ms, this one is ${digest.ageMs} ms old`
      return { code: 'STALE_DIGEST', reason }
    }
    const last = this.heard.get(market)?.sequence
    if (last !== undefined && digest.sequence <= last) {
      return { code: 'STALE_DIGEST', reason: `digest ${digest.sequence} came after digest ${last}` }
    }
    this.forgetWants(market)
    this.remember(market, digest, at - digest.ageMs)
    return undefined
  }

  lendTo(token: Token, at: Millis, arrivedHere: Millis | undefined, random: Random): Hex | undefined {
    if (this.wanted.size === 0) return undefined
    const before = (arrivedHere ?? Number.POSITIVE_INFINITY) - this.limits.digestMs
    const open: { market: Hex; want: Want }[] = []
    let total = 0
    for (const { model, ask } of token.warm) {
      for (const market of this.wanted.get(model) ?? []) {
        const want = this.wantsOf(market, at).get(model)
        if (want === undefined || want.left === 0 || want.ceiling < ask || want.since >= before) continue
        open.push({ market, want })
        total += want.left
      }
    }
    let drawn = random.next() * total
    for (const { market, want } of open) {
      drawn -= want.left
      if (drawn >= 0) continue
      want.left--
      return market
    }
    return undefined
  }

  wantsOf(market: Hex, at: Millis): ReadonlyMap<string, Want> {
    const found = this.heard.get(market)
    return found !== undefined && at - found.madeAt <= this.limits.digestLifeMs ? found.wants : nothing
  }

  cameBack(market: Hex, models: Iterable<string>): void {
    const wants = this.heard.get(market)?.wants
    for (const model of models) {
      const want = wants?.get(model)
      if (want !== undefined) want.left = 0
    }
  }

  addDemand(to: Map<string, number>, at: Millis): void {
    for (const { madeAt, busy } of this.heard.values()) {
      if (at - madeAt > demandLifeMs) continue
      for (const { model, slotsMilli } of busy) to.set(model, (to.get(model) ?? 0) + slotsMilli / milli)
    }
  }

  private remember(market: Hex, { sequence, waiting, busy }: MarketDigest, madeAt: Millis): void {
    const wants = new Map<string, Want>()
    for (const { model, tickets, oldestMs, ceiling } of waiting) {
      wants.set(model, { left: Math.ceil(tickets * pullShare), since: madeAt - oldestMs, ceiling })
      const markets = this.wanted.get(model) ?? new Set()
      this.wanted.set(model, markets.add(market))
    }
    this.heard.set(market, { sequence, madeAt, wants, busy })
  }

  private forgetWants(market: Hex): void {
    for (const model of this.heard.get(market)?.wants.keys() ?? []) {
      const markets = this.wanted.get(model)
      markets?.delete(market)
      if (markets?.size === 0) this.wanted.delete(model)
    }
  }
}
