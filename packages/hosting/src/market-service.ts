import {
  type Clock,
  type CoverDesk,
  createMarket,
  createRandom,
  type Market,
  type MarketEffect,
  type MarketEvent
} from '@haca/core'
import type { Network } from '@haca/network'
import { createMarketMap, listen, type MarketMap } from '@haca/node-kit'
import {
  HacaError,
  type Hex,
  type Logger,
  type Params,
  protocols,
  type TicketEvent,
  type TicketRequest,
  type TokenResponse
} from '@haca/protocol'
import { quoteOf } from './market-quote.ts'
import { createTicketFeed, type TicketFeed } from './ticket-feed.ts'

/** A ticket that has its offer. */
export interface Matched {
  readonly job: Hex
  readonly segment: number
  readonly node: Hex
  readonly model: string
  /** Markets of the model. */
  readonly homes: number
  /** From its arrival here, milliseconds. */
  readonly waitedMs: number
}

export interface MarketServiceInit {
  readonly network: Network
  readonly params: Params
  readonly clock: Clock
  readonly seed: number
  readonly logger: Logger
  /** Whether a model's manifest is known here, or becomes known within a moment: a market is kept for no other. */
  readonly knows: (model: string) => Promise<boolean>
  /** `homes`: markets that share out the model's tickets, this one among them. */
  readonly onMatched: (matched: Matched) => void
  readonly onRejected: (job: Hex, code: string, reason: string) => void
  /** So many of this market's tokens were taken by tickets of another one. */
  readonly onLent: (tokens: number) => void
  /** A ticket for a known model came. */
  readonly onArrived: (request: TicketRequest, atMs: number, deadlineAtMs: number) => void
  /** Takes a token that says something of loads to the market, and answers what it said. */
  readonly onToken: CoverDesk['token']
  readonly onWaited: (request: TicketRequest, fromMs: number, toMs: number) => void
}

/** Serves the market machine over the network: its only shell, which decides nothing. */
export interface MarketService {
  start(): Promise<void>
  stop(): Promise<void>
  suspend(node: Hex, forMs: number): void
  readonly market: Market
}

export function createMarketService(init: MarketServiceInit): MarketService {
  return new Service(init)
}

class Service implements MarketService {
  readonly market: Market
  private readonly init: MarketServiceInit
  /** Where the events of each waiting ticket go. */
  private readonly feeds = new Map<string, TicketFeed>()
  private timer: NodeJS.Timeout | undefined
  private readonly map: MarketMap
  private readonly stopping = new AbortController()
  private undo: (() => void)[] = []

  constructor(init: MarketServiceInit) {
    this.init = init
    const { network, params, clock, seed } = init
    this.market = createMarket({
      limits: params,
      random: createRandom(seed),
      firstSequence: clock.unixMs()
    })
    this.map = createMarketMap(network, params.slotsPerMarket, () => this.seeMarkets())
  }

  async start(): Promise<void> {
    const { network, clock } = this.init
    await network.handle(protocols.token, async (request, { peer, notice }) => {
      const event = { kind: 'token', at: clock.monotonicMs(), node: peer, request } as const
      const effects = this.init.onToken({ ...event, quiet: notice === true }, token => this.step(token))
      return notice === true ? unsaid : tokenReply(effects)
    })
    await network.handle(protocols.ticket, (request, { peer, signal }) =>
      this.onTicket(peer, request, signal)
    )
    await network.handle(protocols.digest, async (digest, { peer }) => {
      refuseIn(this.step({ kind: 'digest', at: clock.monotonicMs(), market: peer, digest }))
      return {}
    })
    await network.handle(protocols.pull, async (request, { peer }) => {
      const effects = this.step({ kind: 'pull', at: clock.monotonicMs(), market: peer, request })
      refuseIn(effects)
      return { unused: effects.flatMap(effect => (effect.kind === 'pull-reply' ? effect.unused : [])) }
    })
    this.seeMarkets()
    await network.handle(protocols.quote, async ({ model }) =>
      quoteOf(this.market, model, clock.monotonicMs())
    )
    this.undo = [
      () => this.map.stop(),
      listen(network, 'member:leave', member => {
        this.step({ kind: 'node-left', at: clock.monotonicMs(), node: member.address })
      })
    ]
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    clearTimeout(this.timer)
    for (const undo of this.undo) undo()
    for (const row of [
      protocols.token,
      protocols.ticket,
      protocols.digest,
      protocols.pull,
      protocols.quote
    ]) {
      await this.init.network.unhandle(row)
    }
    for (const feed of this.feeds.values()) feed.end()
  }

  suspend(node: Hex, forMs: number): void {
    const at = this.init.clock.monotonicMs()
    this.step({ kind: 'node-suspended', at, node, until: at + forMs })
  }

  private async *onTicket(
    client: Hex,
    request: TicketRequest,
    signal: AbortSignal
  ): AsyncGenerator<TicketEvent, TicketEvent | undefined> {
    const { clock } = this.init
    const { job, segment } = request
    const key = `${job}/${segment}`
    if (!(await this.init.knows(request.model))) {
      const [code, reason] = ['UNKNOWN_MODEL', `nobody offers model ${request.model} here`] as const
      this.init.onRejected(job, code, reason)
      return { kind: 'rejected', code, reason }
    }
    if (this.feeds.has(key)) throw new HacaError('IN_PROGRESS', 'this ticket waits here already')
    const feed = createTicketFeed(signal)
    this.feeds.set(key, feed)
    try {
      const at = clock.monotonicMs()
      const deadlineAt = at + (request.deadline - clock.unixMs())
      // A ticket that comes again has arrived before.
      if (request.after === undefined) this.init.onArrived(request, at, deadlineAt)
      this.step({ kind: 'ticket', at, client, request, deadlineAt })
      return yield* feed.events()
    } finally {
      this.feeds.delete(key)
      // A client that went away before it had its offer takes none.
      if (!feed.finished || signal.aborted) {
        this.step({ kind: 'cancel', at: clock.monotonicMs(), client, job, segment })
      }
    }
  }

  /** Tells the machine which other markets there are. */
  private seeMarkets(): void {
    const { network, clock } = this.init
    const others = (markets: readonly Hex[]) => markets.filter(market => market !== network.address)
    const [hosts, open] = [others(this.map.hosts()), others(this.map.open())]
    this.step({ kind: 'markets', at: clock.monotonicMs(), hosts, open })
  }

  /** Whatever comes of a pull, the tokens that nobody took stand here again. */
  private async pull({ pull, to, request }: Extract<MarketEffect, { kind: 'pull' }>): Promise<void> {
    const { network, clock, logger } = this.init
    const { signal } = this.stopping
    const unused = await network.call(protocols.pull, to, request, { signal }).then(
      response => response.unused,
      (error: unknown) => {
        logger.debug({ market: to, error: String(error) }, 'a market did not take lent tokens')
        return undefined
      }
    )
    if (signal.aborted) return
    if (unused !== undefined && unused.length < request.tokens.length)
      this.init.onLent(request.tokens.length - unused.length)
    this.step({ kind: 'pulled', at: clock.monotonicMs(), pull, unused })
  }

  private async tellDigest({ to, digest }: Extract<MarketEffect, { kind: 'digest' }>): Promise<void> {
    const { network, logger } = this.init
    const { signal } = this.stopping
    const told = to.map(market => network.tell(protocols.digest, market, digest, { signal }))
    for (const result of await Promise.allSettled(told))
      if (result.status === 'rejected')
        logger.debug({ error: String(result.reason) }, 'a market could not be told what waits here')
  }

  private step(event: MarketEvent): MarketEffect[] {
    const effects = this.market.step(event)
    for (const effect of effects) this.perform(effect)
    this.arm()
    return effects
  }

  private perform(effect: MarketEffect): void {
    switch (effect.kind) {
      case 'token-reply':
      case 'pull-reply':
      case 'refused':
        return
      case 'digest':
        void this.tellDigest(effect)
        return
      case 'pull':
        void this.pull(effect)
        return
      case 'offer': {
        const { job, segment, model } = effect.ticket.request
        const { id, ask, token } = effect.offer
        const { node, slot, sequence } = token
        this.feeds.get(`${job}/${segment}`)?.finish({
          kind: 'offer',
          offer: id,
          node,
          slot,
          sequence,
          ask,
          etaMs: effect.etaMs,
          ...homesOf(effect)
        })
        const waitedMs = this.init.clock.monotonicMs() - effect.ticket.waitingSince
        this.init.onMatched({ job, segment, node, model, homes: effect.homes, waitedMs })
        return
      }
      case 'waiting': {
        const { job, segment } = effect.ticket.request
        this.feeds.get(`${job}/${segment}`)?.push({ kind: 'waiting', ahead: effect.ahead })
        return
      }
      case 'rejected': {
        const { job, segment, code, reason, retryAfterMs } = effect
        this.feeds.get(`${job}/${segment}`)?.finish({
          kind: 'rejected',
          code,
          reason,
          ...(retryAfterMs === undefined ? {} : { retryAfterMs })
        })
        this.init.onRejected(job, code, reason)
        return
      }
      case 'waited':
        this.init.onWaited(effect.request, effect.from, effect.to)
    }
  }

  /** Wakes up when the next lease, offer or deadline runs out. */
  private arm(): void {
    clearTimeout(this.timer)
    const next = this.market.nextDeadline()
    if (next === undefined) return
    const { clock } = this.init
    this.timer = setTimeout(
      () => this.step({ kind: 'tick', at: clock.monotonicMs() }),
      Math.max(1, next - clock.monotonicMs())
    )
    this.timer.unref()
  }
}

/** Stands for the reply to a node that wants none. */
const unsaid: TokenResponse = { state: 'leased', leaseMs: 0, unmet: [] }

function tokenReply(effects: readonly MarketEffect[]): TokenResponse {
  for (const effect of effects) if (effect.kind === 'token-reply') return effect.response
  throw new HacaError('INTERNAL', 'the market did not answer a token')
}

/** Said where there is more than one. */
const homesOf = ({ homes }: { readonly homes: number }) => (homes > 1 ? { homes } : {})

/** Throws why the machine did not take a message, if so. */
function refuseIn(effects: readonly MarketEffect[]): void {
  for (const effect of effects) {
    if (effect.kind !== 'refused') continue
    const { code, reason, retryAfterMs } = effect
    throw new HacaError(code, reason, retryAfterMs === undefined ? {} : { data: { retryAfterMs } })
  }
}
