import { createRandom, createSlots, homeMarket, type Slots } from '@haca/core'
import { type Hex, productionParams, type TokenRequest } from '@haca/protocol'
import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'
import { createMarketHost, type MarketHost } from './market-host.ts'
import { clientOf, hostOf, jobHash, modelId, nodeOf } from './names.ts'

/** The rules of the nodes that may differ between variants. */
export interface TicketsTokensInit {
  /** One-way delays by which a slot's token goes out before the slot is free; undefined: only when it is. Default 3. */
  readonly aheadHops?: number | undefined
  /**
   * Which of a node's warm models names the market for a token: `slot`, the rule of the hosting network, gives each slot
   * one model for good; `drawn` draws one per token. Default `slot`.
   */
  readonly home?: 'slot' | 'drawn'
  /** Whether all models meet in one market, however large the network, or each in its home. Default false. */
  readonly oneBook?: boolean
}

/** Token to market, offer to client, assignment to node: the next job then arrives as the slot comes free. */
const hopsToSlot = 3

/** Work per second of a slot of speed 1, in the units of tickets and tokens: one unit is a millisecond of it. */
const unitsPerSecond = 1000

/** All asks are the same, and any price of time above 0 then ranks tokens by the time at which the job would end. */
const ask = 1n

/** Slots per hosting node that stands ready to keep a market; more hosts than markets change nothing. */
const slotsPerHost = 100

/** The market machine of `@haca/core` on hosting nodes, and the slots machine on inference nodes, joined by messages. */
export function ticketsTokens(name: string, init: TicketsTokensInit = {}): PolicyEntry {
  const rules = { aheadHops: hopsToSlot, home: 'slot', oneBook: false, ...init } as const
  return { name, create: world => new TicketsTokens(world, rules) }
}

interface Rules {
  readonly aheadHops: number | undefined
  readonly home: 'slot' | 'drawn'
  readonly oneBook: boolean
}

class TicketsTokens implements Policy {
  readonly leadMs: number | undefined
  private readonly world: World
  private readonly home: 'slot' | 'drawn'
  private readonly slots: Slots[]
  private readonly warm: TokenRequest['warm'][]
  private readonly markets = new Map<Hex, MarketHost>()
  /** The home market of each model. */
  private readonly homes: (MarketHost | undefined)[]
  private readonly jobs = new Map<Hex, Job>()

  constructor(world: World, { aheadHops, home, oneBook }: Rules) {
    this.world = world
    this.home = home
    this.leadMs = aheadHops === undefined ? undefined : aheadHops * world.link.delayMs
    this.slots = world.nodes.map(node => createSlots(node.slots))
    this.warm = world.nodes.map(node =>
      node.warm.map(model => ({ model: modelId(model), ask, rate: node.speed * unitsPerSecond }))
    )
    const hosts = Array.from({ length: Math.max(1, Math.floor(world.nodes.length / slotsPerHost)) }, (_, i) =>
      hostOf(i)
    )
    this.homes = world.holders.map((_, model) =>
      this.marketAt(oneBook ? hosts[0] : homeMarket(modelId(model), hosts, world.nodes.length))
    )
  }

  open(): void {
    for (const node of this.world.nodes) for (let slot = 0; slot < node.slots; slot++) this.bid(node, slot)
  }

  submit(job: Job): void {
    const id = jobHash(job.id)
    this.jobs.set(id, job)
    const request = {
      job: id,
      segment: 0,
      model: modelId(job.model),
      units: job.work,
      deadline: 0,
      ceiling: ask,
      valueOfTime: BigInt(unitsPerSecond)
    }
    const market = this.homes[job.model]
    this.world.link.send(() => {
      const at = this.world.queue.now()
      market?.step({ kind: 'ticket', at, client: clientOf(job.id), request, deadlineAt: job.startBy })
    })
  }

  freed(node: SimNode, slot: number): void {
    const work = this.slotsOf(node).release(slot)
    if (work !== undefined) this.begin(work as Hex, node, slot)
    else if (this.leadMs === undefined) this.bid(node, slot)
  }

  ending(node: SimNode, slot: number): void {
    this.slotsOf(node).announce(slot)
    this.bid(node, slot)
  }

  private marketAt(host: Hex | undefined): MarketHost | undefined {
    if (host === undefined) return undefined
    const known = this.markets.get(host)
    if (known !== undefined) return known
    const market = createMarketHost({
      world: this.world,
      limits: productionParams,
      random: createRandom(integer(this.world.random, 2 ** 32)),
      onOffer: (offer, bounced) => this.assign(offer.job, offer.token.node, offer.token, bounced),
      onRejected: job => this.lose(job)
    })
    this.markets.set(host, market)
    return market
  }

  /** The node says that the slot is to be had, and asks after the token only when it stands for half a lease. */
  private bid(node: SimNode, slot: number): void {
    const { link, queue } = this.world
    const sequence = this.sequenceOf(node, slot)
    const market = this.chooseMarket(node, slot)
    if (sequence === undefined || market === undefined) return
    const request = this.tokenOf(node, slot, sequence)
    link.send(() => void market.token(nodeOf(node.index), request))
    queue.schedule(queue.now() + productionParams.tokenLeaseMs / 2, () =>
      this.renew(node, slot, sequence, market)
    )
  }

  private tokenOf(node: SimNode, slot: number, sequence: number): TokenRequest {
    const { link, queue } = this.world
    const endsAt = node.running[slot]?.endsAt ?? 0
    return {
      slot,
      sequence,
      freeInMs: Math.max(0, endsAt - queue.now() - link.delayMs),
      warm: this.warm[node.index] ?? [],
      onDisk: [],
      useMilli: 0,
      withdraw: false
    }
  }

  private renew(node: SimNode, slot: number, sequence: number, market: MarketHost): void {
    const { link, queue } = this.world
    if (this.sequenceOf(node, slot) !== sequence) return
    const request = this.tokenOf(node, slot, sequence)
    link.send(() => {
      const reply = market.token(nodeOf(node.index), request)
      link.send(() => {
        if (reply.state === 'leased') {
          queue.schedule(queue.now() + reply.leaseMs / 2, () => this.renew(node, slot, sequence, market))
        } else if (reply.state === 'consumed') {
          queue.schedule(queue.now() + productionParams.offerTimeoutMs, () =>
            this.expire(node, slot, sequence)
          )
        } else {
          const waitMs = reply.retryAfterMs ?? reply.leaseMs
          queue.schedule(queue.now() + waitMs, () => this.renew(node, slot, sequence, market))
        }
      })
    })
  }

  /** No assignment came for a token that was handed out: the slot bids anew. */
  private expire(node: SimNode, slot: number, sequence: number): void {
    if (this.sequenceOf(node, slot) !== sequence) return
    this.slotsOf(node).spent(slot, sequence)
    this.bid(node, slot)
  }

  /** The assignment goes from client to node, whose stream of output begins or whose refusal comes back. */
  private assign(
    work: Hex,
    address: Hex,
    { slot, sequence }: { slot: number; sequence: number },
    bounced: () => void
  ): void {
    const { link, nodes } = this.world
    const node = nodes[Number(BigInt(address))]
    if (node === undefined) return
    link.send(() => {
      const assigned = this.slotsOf(node).assign(work, slot, sequence)
      if (!assigned.accepted) {
        this.world.bounced()
        link.send(bounced)
      } else if (assigned.waits !== true) this.begin(work, node, slot)
    })
  }

  /** Runs what has the slot; what came too late makes room at once. */
  private begin(work: Hex, node: SimNode, slot: number): void {
    const job = this.jobs.get(work)
    this.jobs.delete(work)
    if (job !== undefined && this.world.start(job, node, slot)) return
    this.slotsOf(node).release(slot)
    this.bid(node, slot)
  }

  private lose(work: Hex): void {
    const job = this.jobs.get(work)
    this.jobs.delete(work)
    if (job !== undefined) this.world.refused(job)
  }

  private chooseMarket(node: SimNode, slot: number): MarketHost | undefined {
    const { length } = node.warm
    const place = this.home === 'slot' ? slot % length : integer(this.world.random, length)
    return this.homes[node.warm[place] ?? 0]
  }

  private sequenceOf(node: SimNode, slot: number): number | undefined {
    const slots = this.slotsOf(node)
    return slots.ahead(slot) ?? slots.free().find(free => free.slot === slot)?.sequence
  }

  private slotsOf(node: SimNode): Slots {
    return this.slots[node.index] ?? createSlots(0)
  }
}
