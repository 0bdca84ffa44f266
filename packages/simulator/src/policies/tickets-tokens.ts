import { createRandom, createSlots, type Slots } from '@haca/core'
import { type Hex, productionParams, type TicketRequest, type TokenRequest } from '@haca/protocol'
import type { Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'
import { createMarketHomes, type MarketHomes } from './market-homes.ts'
import { type ArrivedOffer, createMarketHost, type MarketHost } from './market-host.ts'
import { clientOf, jobHash, modelId, nodeOf, rankOf } from './names.ts'

/** The rules of the nodes that may differ between variants. */
export interface TicketsTokensInit {
  /** One-way delays by which a slot's token goes out before the slot is free; undefined: only when it is. Default 3. */
  readonly aheadHops?: number | undefined
  /** Whether there is one market, however large the network. Default false. */
  readonly oneBook?: boolean
  /** Whether markets tell each other what waits, and pull. Default true. */
  readonly pulls?: boolean
}

/** Token to market, offer to client, assignment to node: the next job then arrives as the slot comes free. */
const hopsToSlot = 3

/** A digest is believed for so many beats. */
const digestLives = productionParams.digestLifeMs / productionParams.digestMs

/** Round trips without an answer after which a client gives an assignment up, as under every policy. */
const silentRoundTrips = 2

/** Work per second of a slot of speed 1, in the units of tickets and tokens: one unit is a millisecond of it. */
const unitsPerSecond = 1000

/** All asks are the same, and any price of time above 0 then ranks tokens by the time at which the job would end. */
const ask = 1n

/** The market machine of `@haca/core` on hosting nodes, and the slots machine on inference nodes, joined by messages. */
export function ticketsTokens(name: string, init: TicketsTokensInit = {}): PolicyEntry {
  const rules = { aheadHops: hopsToSlot, oneBook: false, pulls: true, ...init } as const
  return { name, create: world => new TicketsTokens(world, rules) }
}

interface Rules {
  readonly aheadHops: number | undefined
  readonly oneBook: boolean
  readonly pulls: boolean
}

/** Where a client stands with a job. */
interface Attempt {
  readonly job: Job
  readonly segment: number
  /** The offer that it took up last in this segment. */
  offer: number | undefined
  started: boolean
  /** Where its ticket went. */
  market?: Hex
}

class TicketsTokens implements Policy {
  readonly leadMs: number | undefined
  private readonly world: World
  private readonly slots: Slots[]
  private readonly homes: MarketHomes
  private readonly markets: ReadonlyMap<Hex, MarketHost>
  /** Where the last token of each slot went, by node. */
  private readonly places: (MarketHost | undefined)[][]
  /** When each node last heard how its tokens stand, milliseconds. */
  private readonly repliedAt: Float64Array
  private readonly attempts = new Map<Hex, Attempt>()

  constructor(world: World, rules: Rules) {
    this.world = world
    const { aheadHops } = rules
    this.leadMs = aheadHops === undefined ? undefined : aheadHops * world.link.delayMs
    this.slots = world.nodes.map(node => createSlots(node.slots))
    this.places = world.nodes.map(() => [])
    this.repliedAt = new Float64Array(world.nodes.length)
    this.homes = createMarketHomes(world, rules.oneBook ? Number.POSITIVE_INFINITY : world.slotsPerMarket)
    const { open } = this.homes
    this.markets = new Map(open.map(host => [host, this.createMarket(host)]))
    for (const [host, market] of this.markets) {
      const others = rules.pulls ? open.filter(other => other !== host) : []
      market.step({ kind: 'markets', at: 0, hosts: others, open: others })
    }
  }

  open(): void {
    for (const node of this.world.nodes) this.joined(node)
  }

  joined(node: SimNode): void {
    for (let slot = 0; slot < node.slots; slot++) this.bid(node, slot)
  }

  /** Its connections break, and its markets forget it once they have tried to reach it again. */
  left(node: SimNode): void {
    const { queue } = this.world
    const slots = this.slotsOf(node)
    for (let slot = 0; slot < node.slots; slot++) {
      const next = slots.release(slot)
      if (next === undefined) continue
      slots.release(slot)
      this.silent(next as Hex, node)
    }
    queue.schedule(queue.now() + productionParams.forgetAfterMs, () => {
      if (node.up) return
      for (const market of this.markets.values()) {
        market.step({ kind: 'node-left', at: queue.now(), node: nodeOf(node.index) })
      }
    })
  }

  submit(job: Job, failed?: SimNode): void {
    const id = jobHash(job.id)
    const last = failed === undefined ? undefined : this.attempts.get(id)
    if (last === undefined) {
      this.attempts.set(id, { job, segment: 0, offer: undefined, started: false })
      this.ask(id)
      return
    }
    // What has begun goes on as the next segment.
    const { started, segment, offer, market } = last
    const next = { job, segment: started ? segment + 1 : segment, offer: undefined, started: false }
    this.attempts.set(id, { ...next, ...(market && { market }) })
    const answer = started ? 'failed' : 'unreachable'
    this.ask(id, offer === undefined ? undefined : { offer, answer })
  }

  freed(node: SimNode, slot: number): void {
    const work = this.slotsOf(node).release(slot)
    if (work !== undefined) this.begin(work as Hex, node, slot)
    // One that said so early bids already.
    else if (this.leadMs === undefined) this.bid(node, slot)
  }

  ending(node: SimNode, slot: number): void {
    this.slotsOf(node).announce(slot)
    this.bid(node, slot)
  }

  /** A slot whose token stands, which is taken back. */
  lend(node: SimNode): number | undefined {
    const slots = this.slotsOf(node)
    for (const { slot, sequence } of slots.free()) {
      const market = this.places[node.index]?.[slot]
      if (market?.withdraw(nodeOf(node.index), slot, sequence) !== true) continue
      slots.assign(`loading/${slot}`, slot, sequence)
      return slot
    }
    return undefined
  }

  private createMarket(address: Hex): MarketHost {
    const { world } = this
    return createMarketHost({
      world,
      address,
      other: host => this.markets.get(host),
      limits: { ...productionParams, digestMs: world.digestMs, digestLifeMs: digestLives * world.digestMs },
      random: createRandom(integer(world.random, 2 ** 32)),
      onOffer: offer => this.assign(offer),
      onRejected: job => this.lose(job)
    })
  }

  /** The client's ticket goes to the home of its model; `after` says what came of its last offer. */
  private ask(id: Hex, after?: TicketRequest['after']): void {
    const attempt = this.attempts.get(id)
    if (attempt === undefined) return
    const { job, segment } = attempt
    const request = {
      job: id,
      segment,
      model: modelId(job.model),
      units: job.work,
      deadline: 0,
      ceiling: ask,
      valueOfTime: BigInt(unitsPerSecond),
      ...(after && { after })
    }
    const client = clientOf(job.id)
    // What comes again is about an offer of the market that it came from.
    attempt.market = (after === undefined ? undefined : attempt.market) ?? this.homes.draw(client, job.model)
    const market = this.markets.get(attempt.market)
    this.world.link.send(() => {
      const at = this.world.queue.now()
      market?.step({ kind: 'ticket', at, client, request, deadlineAt: job.startBy })
    })
  }

  /** The node says that the slot is to be had, and asks after the token once it has stood or it has long heard nothing. */
  private bid(node: SimNode, slot: number): void {
    const { link, queue } = this.world
    const sequence = this.sequenceOf(node, slot)
    const market = this.chooseMarket(node)
    if (!node.up || sequence === undefined || market === undefined) return
    const places = this.places[node.index]
    if (places !== undefined) places[slot] = market
    const { tokenLeaseMs, tokenLeaseMaxMs } = productionParams
    if (queue.now() - (this.repliedAt[node.index] ?? 0) >= tokenLeaseMaxMs) {
      this.renew(node, slot, sequence, market)
      return
    }
    const request = this.tokenOf(node, slot, sequence)
    link.send(() => market.tell(nodeOf(node.index), request))
    queue.schedule(queue.now() + tokenLeaseMs / 2, () => this.renew(node, slot, sequence, market))
  }

  private tokenOf(node: SimNode, slot: number, sequence: number): TokenRequest {
    const { link, queue } = this.world
    const run = node.running[slot]
    // What is being loaded will be there when the slot is.
    const models = run === undefined || run.job !== undefined ? node.warm : [...node.warm, run.model]
    return {
      slot,
      sequence,
      freeInMs: Math.max(0, (run?.endsAt ?? 0) - queue.now() - link.delayMs),
      warm: models.map(model => ({ model: modelId(model), ask, rate: node.speed * unitsPerSecond })),
      onDisk: [],
      useMilli: 0,
      withdraw: false
    }
  }

  private renew(node: SimNode, slot: number, sequence: number, market: MarketHost): void {
    const { link, queue } = this.world
    if (!node.up || this.sequenceOf(node, slot) !== sequence) return
    const request = this.tokenOf(node, slot, sequence)
    link.send(() => {
      const reply = market.token(nodeOf(node.index), request)
      link.send(() => {
        this.repliedAt[node.index] = queue.now()
        for (const { model, markets } of reply.homes ?? [])
          this.homes.learn(nodeOf(node.index), rankOf(model), markets)
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

  /** The token is of no more use: no assignment came, or it was refused. The slot bids anew. */
  private expire(node: SimNode, slot: number, sequence: number): void {
    if (!node.up || this.sequenceOf(node, slot) !== sequence) return
    this.slotsOf(node).spent(slot, sequence)
    this.bid(node, slot)
  }

  /** The assignment goes from client to node, whose stream of output begins or whose refusal comes back. */
  private assign({ job: work, id: offer, token, homes }: ArrivedOffer): void {
    const { link, nodes } = this.world
    const { node: address, slot, sequence } = token
    const node = nodes[Number(BigInt(address))]
    const attempt = this.attempts.get(work)
    if (node === undefined || attempt === undefined) return
    this.homes.learn(clientOf(attempt.job.id), attempt.job.model, homes)
    attempt.offer = offer
    link.send(() => {
      const word = this.world.receive(attempt.job, node)
      if (word !== 'takes') {
        this.expire(node, slot, sequence)
        if (word === 'silent') this.silent(work, node)
        else this.bounce(work, offer)
        return
      }
      const assigned = this.slotsOf(node).assign(work, slot, sequence)
      if (!assigned.accepted) this.bounce(work, offer)
      else if (assigned.waits !== true) this.begin(work, node, slot)
    })
  }

  private bounce(work: Hex, offer: number): void {
    this.world.bounced()
    this.world.link.send(() => this.ask(work, { offer, answer: 'bounced' }))
  }

  /** Nothing comes from the node, and its client gives it up. */
  private silent(work: Hex, node: SimNode): void {
    const attempt = this.attempts.get(work)
    const { link } = this.world
    if (attempt !== undefined) this.world.retry(attempt.job, silentRoundTrips * 2 * link.delayMs, node)
  }

  /** Runs what has the slot; what came too late makes room at once. */
  private begin(work: Hex, node: SimNode, slot: number): void {
    const attempt = this.attempts.get(work)
    if (attempt !== undefined && this.world.start(attempt.job, node, slot)) {
      attempt.started = true
      return
    }
    this.slotsOf(node).release(slot)
    this.bid(node, slot)
  }

  private lose(work: Hex): void {
    const attempt = this.attempts.get(work)
    this.attempts.delete(work)
    if (attempt !== undefined) this.world.refused(attempt.job)
  }

  /** A home of one of the node's warm models, drawn anew for each token. */
  private chooseMarket({ index, warm }: SimNode): MarketHost | undefined {
    const model = warm.length === 1 ? warm[0] : warm[integer(this.world.random, warm.length)]
    return model === undefined ? undefined : this.markets.get(this.homes.draw(nodeOf(index), model))
  }

  private sequenceOf(node: SimNode, slot: number): number | undefined {
    const slots = this.slotsOf(node)
    return slots.ahead(slot) ?? slots.free().find(free => free.slot === slot)?.sequence
  }

  private slotsOf(node: SimNode): Slots {
    return this.slots[node.index] ?? createSlots(0)
  }
}
