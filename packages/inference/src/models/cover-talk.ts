import { type Clock, createCoverReports, type Homes, type LoaderEvent, type LoadOption } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import {
  type CoverRequest,
  type CoverResponse,
  type Hex,
  type TokenResponse,
  tokenLoadsMax
} from '@haca/protocol'
import type { CoverLink } from './cover-link.ts'

/** What a node says of itself in every report. */
export type Report = Omit<CoverRequest, 'loads'>

/** What tokens take along and bring back; the bidding asks at every token. */
export interface CoverRides {
  /** What the token of this slot says to the market. `isFree`: the slot is idle; `isAsked`: the token is answered in any case. */
  ride(market: Hex, isFree: boolean, isAsked: boolean): Riding
  /** A market has answered a token that took something along; undefined: it was lost on the way. */
  answered(slot: number, market: Hex, cover: CoverRequest, reply: TokenResponse | undefined): void
  /** A slot has come free whose token may stand since before. */
  freed(): void
}

export interface Riding {
  readonly cover?: CoverRequest
  /** The token is to be answered. */
  readonly asks?: boolean
}

/** Loader events that come of what markets say. */
type Heard =
  | { readonly kind: 'tick' }
  | WithoutTime<'passing'>
  | WithoutTime<'covers'>
  | WithoutTime<'leased'>
type WithoutTime<K extends LoaderEvent['kind']> = Omit<Extract<LoaderEvent, { readonly kind: K }>, 'at'>

export interface CoverTalkInit {
  readonly link: CoverLink
  /** What the node holds now. */
  readonly report: () => Report
  /** Models that it knows and may load. */
  readonly known: () => readonly string[]
  /** Whether a slot is idle. */
  readonly idle: () => boolean
  /** Whether no model is in memory. */
  readonly empty: () => boolean
  /** Sends the token of an idle slot that stands at the market with this report; false where none stands. */
  readonly askWithToken: (market: Hex, cover: CoverRequest) => boolean
  /** What was heard, for the loader, whose effects follow at once. */
  readonly hear: (event: Heard) => void
  readonly signal: AbortSignal
  readonly clock: Clock
}

/** What a node and its markets tell each other of loads: on tokens, and by a message where no token goes. Decides nothing. */
export interface CoverTalk extends CoverRides {
  /** Says what the node holds where no token has said it lately; until the signal aborts. */
  keepSaying(): Promise<void>
  /**
   * Asks the home of the first for a lease on the best of those that have the same home. Where no market answers, the first
   * that makes nothing go is had without: nobody is there to ask, and memory stands empty.
   */
  ask(options: readonly LoadOption[]): void
  /** The slot that the lease of the load which begins now took out of its market, once. */
  takeSlot(): number | undefined
  /** What is in memory or on its way there has changed. `leased`: by the last lease, whose market knows. */
  changed(leased: boolean): void
  /** A model has become known. */
  noteKnown(): void
}

/** A node that no market has answered yet tries again this often, milliseconds. */
const retryMs = 2000
/**
 * A market of the release before knows nothing of what tokens say of loads: it is told by messages as before, this often with
 * an idle slot and this often without, milliseconds, as it forgets a node after 15 s.
 */
const deafIdleMs = 2000
const deafBusyMs = 5000
/** For so long it is taken to know nothing; then a token tries again, milliseconds. */
const deafForMs = 60_000

interface Deaf {
  readonly until: number
  saidAt: number
}

export function createCoverTalk(init: CoverTalkInit): CoverTalk {
  return new Talk(init)
}

class Talk implements CoverTalk {
  private readonly init: CoverTalkInit
  private readonly reports = createCoverReports()
  private readonly news = createPulse()
  /** Markets that do not answer what tokens say. */
  private readonly deaf = new Map<Hex, Deaf>()
  /** The market to which a token goes now, and the loads that it takes along. */
  private passing: Hex | undefined
  private rides: readonly LoadOption[] = []
  /** A lease is asked for with a token. */
  private asking = false
  private taken: number | undefined
  private leasedBy: Hex | undefined
  private heardOf = false

  constructor(init: CoverTalkInit) {
    this.init = init
  }

  ride(market: Hex, isFree: boolean, isAsked: boolean): Riding {
    if (this.isDeaf(market)) return {}
    const at = this.now
    const ride = this.reports.ride(market, at)
    const loads = isFree ? this.pass(market, isAsked || ride === 'asks') : []
    const asks = loads.length > 0 || ride === 'asks'
    if (ride === 'bare' && !isAsked && !asks) return {}
    this.reports.told(market, at)
    return { cover: this.request(loads), asks }
  }

  answered(slot: number, market: Hex, { loads }: CoverRequest, reply: TokenResponse | undefined): void {
    const cover = reply?.cover
    const knowsNothing = reply !== undefined && cover === undefined && reply.state !== 'quarantined'
    if (knowsNothing) {
      this.deaf.set(market, { until: this.now + deafForMs, saidAt: Number.NEGATIVE_INFINITY })
      this.news.beat()
    }
    if (loads.length > 0 && this.asking) {
      this.asking = false
      if (knowsNothing) void this.call(market, loads)
      else {
        const option = reply?.state === 'withdrawn' ? leaseOf(loads, cover) : undefined
        this.taken = option && slot
        this.leased(market, option)
        this.taken = undefined
      }
    }
    if (cover !== undefined) this.hear(market, cover)
    // In quarantine nothing is said of loads: each token would ask in vain.
    else if (reply?.state === 'quarantined') this.reports.heard(market, this.now)
  }

  freed(): void {
    if (!this.asking && this.init.idle()) this.init.hear({ kind: 'tick' })
  }

  async keepSaying(): Promise<void> {
    const { init } = this
    const { signal } = init
    while (!signal.aborted) {
      const [homes, at] = [this.homes(), this.now]
      const due = [...new Set([...this.reports.due(homes, at), ...this.deafDue(homes, at)])]
      const answers = await Promise.all(due.map(market => this.say(market)))
      if (signal.aborted) return
      this.heardOf ||= answers.some(answer => answer)
      // Where no market answers, there is nothing to wait for.
      if (!this.heardOf && init.known().length > 0) init.hear({ kind: 'covers', capacity: 1, covers: [] })
      await this.news.wait(this.waitMs(), signal)
    }
  }

  ask(options: readonly LoadOption[]): void {
    const { link, askWithToken } = this.init
    const market = link.homeOf(options[0]?.model ?? '')
    if (market === undefined) {
      this.leased(undefined, unasked(options))
      return
    }
    const loads = options.filter(({ model }) => link.homeOf(model) === market)
    const few = loads.slice(0, tokenLoadsMax)
    if (this.passing === market) {
      this.rides = few
      return
    }
    this.reports.told(market, this.now)
    this.asking = !this.isDeaf(market) && askWithToken(market, this.request(few))
    if (!this.asking) void this.call(market, loads)
  }

  takeSlot(): number | undefined {
    const { taken } = this
    this.taken = undefined
    return taken
  }

  changed(leased: boolean): void {
    this.reports.changed(leased ? this.leasedBy : undefined)
    // What was lost may leave nothing that a token goes for.
    if (!leased) this.news.beat()
  }

  noteKnown(): void {
    if (!this.heardOf) this.news.beat()
  }

  /** What the loader would ask this market, as the token of an idle slot goes there. */
  private pass(market: Hex, answered: boolean): readonly LoadOption[] {
    if (this.asking) return []
    this.passing = market
    this.rides = []
    this.init.hear({ kind: 'passing', answered })
    this.passing = undefined
    if (this.rides.length > 0) this.asking = true
    return this.rides
  }

  private async call(market: Hex, options: readonly LoadOption[]): Promise<void> {
    const answer = await this.init.link.call(market, this.request(options))
    if (this.init.signal.aborted) return
    this.leased(market, answer === undefined ? unasked(options) : leaseOf(options, answer))
    if (answer !== undefined) this.hear(market, answer)
  }

  private async say(market: Hex): Promise<boolean> {
    const answer = await this.init.link.call(market, this.request([]))
    if (answer === undefined || this.init.signal.aborted) return false
    this.hear(market, answer)
    return true
  }

  private leased(market: Hex | undefined, option: LoadOption | undefined): void {
    this.leasedBy = market
    this.init.hear({ kind: 'leased', option })
  }

  /** A node takes the word of a model's first home. */
  private hear(market: Hex, { capacity, covers }: CoverResponse): void {
    this.heardOf = true
    this.reports.heard(market, this.now)
    const own = covers.filter(({ model }) => this.init.link.homeOf(model) === market)
    const slots = own.map(({ model, held, need }) => ({ model, held: held / 1000, need: need / 1000 }))
    this.init.hear({ kind: 'covers', capacity: capacity / 1000, covers: slots })
  }

  private request(loads: readonly LoadOption[]): CoverRequest {
    const asked = loads.map(({ model, victims }) => ({ model, victims: [...victims] }))
    return { ...this.init.report(), loads: asked }
  }

  private homes(): Homes {
    const { report, known, idle, empty } = this.init
    return { held: this.homesOf(report().holds), known: this.homesOf(known()), waits: empty() && idle() }
  }

  private homesOf(models: readonly string[]): Set<Hex> {
    const homes = models.map(model => this.init.link.homeOf(model))
    return new Set(homes.filter(home => home !== undefined))
  }

  private waitMs(): number {
    const [homes, at] = [this.homes(), this.now]
    let next = this.reports.nextDue(homes, at)
    if (!this.heardOf) next = Math.min(next, at + retryMs)
    for (const [market, { saidAt }] of this.deaf)
      if (homes.held.has(market)) next = Math.min(next, saidAt + this.deafMs())
    return Math.max(1, next - at)
  }

  private deafMs(): number {
    return this.init.idle() ? deafIdleMs : deafBusyMs
  }

  private deafDue({ held }: Homes, at: number): Hex[] {
    const due: Hex[] = []
    for (const [market, deaf] of this.deaf) {
      if (!held.has(market) || !this.isDeaf(market) || at - deaf.saidAt < this.deafMs()) continue
      deaf.saidAt = at
      due.push(market)
    }
    return due
  }

  private isDeaf(market: Hex): boolean {
    const deaf = this.deaf.get(market)
    if (deaf === undefined) return false
    if (deaf.until > this.now) return true
    this.deaf.delete(market)
    return false
  }

  private get now(): number {
    return this.init.clock.monotonicMs()
  }
}

/** A market may name none but what was asked for. */
function leaseOf(options: readonly LoadOption[], answer: CoverResponse | undefined): LoadOption | undefined {
  const lease = answer?.lease
  return lease && options.find(({ model }) => model === lease.model)
}

const unasked = (options: readonly LoadOption[]) => options.find(({ victims }) => victims.length === 0)
