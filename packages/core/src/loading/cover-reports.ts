import type { Hex } from '@haca/protocol'

/**
 * When an inference node says to which market what it holds, and hears how models are covered. Both ride on tokens, which
 * go to the homes of what it has in memory anyway: a report costs no message, and the answer none where the node asks how its
 * token stands. Only where no token goes is a report a message of its own. Times are milliseconds of a monotonic clock.
 */
export interface CoverReports {
  /** How a new token to this market goes. One that is renewed carries a report, and is answered, in any case. */
  ride(market: Hex, at: number): Ride
  /** A report has gone there. */
  told(market: Hex, at: number): void
  /** How models are covered was heard from there. */
  heard(market: Hex, at: number): void
  /**
   * What the node has in memory, or on its way there, has changed. The market that leased the load knows; what was said to the
   * others holds no more.
   */
  changed(leasedBy: Hex | undefined): void
  /**
   * Markets that are to be told by a message of its own: homes of what the node holds, and one in turn of the others that have
   * not been heard lately. They count as told and heard from now on.
   */
  due(homes: Homes, at: number): readonly Hex[]
  /** When to ask `due` again. */
  nextDue(homes: Homes, at: number): number
}

/** A token says nothing of loads; it says what the node holds; or it does, and is to be answered. */
export type Ride = 'bare' | 'tells' | 'asks'

/** First homes of models. */
export interface Homes {
  /** Of what the node holds. */
  readonly held: ReadonlySet<Hex>
  /** Of all that it knows, and could hold. */
  readonly known: ReadonlySet<Hex>
  /** Whether it waits for a model: it has an idle slot, which no token stands for, as nothing is in memory. */
  readonly waits: boolean
}

/** A token says what the node holds when this has not been said for so long, milliseconds: an eighth of what it holds for. */
export const tellMs = 2000
/** What was heard of covers is old after this, milliseconds: a new token asks again, at the price of its answer. */
export const hearMs = 10_000
/** A market to which no token goes is told this often, milliseconds: twice before it forgets (`holdMs`). */
export const sayMs = 25_000
/** A node that waits for its first model asks this often, milliseconds. */
export const waitMs = 2000

export function createCoverReports(): CoverReports {
  return new CoverReportsState()
}

interface Spoken {
  told: number
  heard: number
}

class CoverReportsState implements CoverReports {
  private readonly markets = new Map<Hex, Spoken>()
  private otherAt = Number.NEGATIVE_INFINITY

  ride(market: Hex, at: number): Ride {
    const { told, heard } = this.of(market)
    if (at - heard >= hearMs) return 'asks'
    return at - told >= tellMs ? 'tells' : 'bare'
  }

  told(market: Hex, at: number): void {
    this.of(market).told = at
  }

  heard(market: Hex, at: number): void {
    this.of(market).heard = at
  }

  changed(leasedBy: Hex | undefined): void {
    for (const [market, spoken] of this.markets)
      if (market !== leasedBy) spoken.told = Number.NEGATIVE_INFINITY
  }

  due(homes: Homes, at: number): readonly Hex[] {
    const due = [...homes.held].filter(market => this.of(market).told + sayMs <= at)
    const other = this.leastHeard(homes)
    if (other !== undefined && this.otherDue(homes, other) <= at) {
      this.otherAt = at
      due.push(other)
    }
    for (const market of due) {
      this.told(market, at)
      this.heard(market, at)
    }
    return due
  }

  nextDue(homes: Homes, at: number): number {
    let next = at + sayMs
    for (const market of homes.held) next = Math.min(next, this.of(market).told + sayMs)
    const other = this.leastHeard(homes)
    if (other !== undefined) next = Math.min(next, this.otherDue(homes, other))
    return Math.max(at, next)
  }

  private otherDue({ waits }: Homes, other: Hex): number {
    return Math.max(this.otherAt, this.of(other).heard) + (waits ? waitMs : sayMs)
  }

  private leastHeard({ held, known }: Homes): Hex | undefined {
    let least: Hex | undefined
    for (const market of known) {
      if (held.has(market)) continue
      if (least === undefined || this.of(market).heard < this.of(least).heard) least = market
    }
    return least
  }

  private of(market: Hex): Spoken {
    const known = this.markets.get(market)
    if (known !== undefined) return known
    const fresh = { told: Number.NEGATIVE_INFINITY, heard: Number.NEGATIVE_INFINITY }
    this.markets.set(market, fresh)
    return fresh
  }
}
