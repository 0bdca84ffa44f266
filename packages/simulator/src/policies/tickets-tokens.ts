import { bidsInMs, createRandom, waysAhead } from '@haca/core'
import { type Hex, productionParams, type TicketRequest } from '@haca/protocol'
import type { Loading, Policy, PolicyEntry, SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { Job } from '../workload/workload.ts'
import { ask, createMarketBids, type MarketBids, unitsPerSecond } from './market-bids.ts'
import { createMarketCovers, type MarketCovers } from './market-covers.ts'
import { createMarketHomes, type MarketHomes } from './market-homes.ts'
import { type ArrivedOffer, createMarketHost, type MarketHost } from './market-host.ts'
import { createMarketLoads, type MarketLoads } from './market-loads.ts'
import { clientOf, jobHash, modelId, nodeOf } from './names.ts'

/** The rules of the nodes that may differ between variants. */
export interface TicketsTokensInit {
  /** Whether slots bid before they are free. Default true. */
  readonly early?: boolean
  /** Whether there is one market, however large the network. Default false. */
  readonly oneBook?: boolean
  /** Whether markets tell each other what waits, and pull. Default true. */
  readonly pulls?: boolean
  /** Whether they know it of each other at once, and for nothing: what no network has. Default false. */
  readonly freshDigests?: boolean
  /** Whether tokens say how busy their nodes were lately, so that a market prefers cold ones. Default false. */
  readonly tellsUse?: boolean
  /** Whether nodes load by their own loader, under leases of the markets. Default false: the shared placement decides. */
  readonly leases?: boolean
}

/** Messages from a token to its assignment: token to market, offer to client, assignment to node. */
const hopsPerWay = 3

/** Times that differ by less are the same, milliseconds. */
const roundingMs = 1e-6

/** A digest is believed for so many beats. */
const digestLives = productionParams.digestLifeMs / productionParams.digestMs

/** Round trips without an answer after which a client gives an assignment up, as under every policy. */
const silentRoundTrips = 2

const slotKey = ({ index }: SimNode, slot: number) => `${index}/${slot}`

/** The market machine of `@haca/core` on hosting nodes, and the slots machine on inference nodes, joined by messages. */
export function ticketsTokens(name: string, init: TicketsTokensInit = {}): PolicyEntry {
  const rules = { ...usual, ...init }
  const loads = rules.leases ? ({ loads: 'itself' } as const) : {}
  return { name, ...loads, create: world => new TicketsTokens(world, rules) }
}

type Rules = Required<TicketsTokensInit>

const usual: Rules = {
  early: true,
  oneBook: false,
  pulls: true,
  freshDigests: false,
  tellsUse: false,
  leases: false
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
  private readonly wayMs: number
  private readonly world: World
  private readonly homes: MarketHomes
  private readonly markets: ReadonlyMap<Hex, MarketHost>
  private readonly bids: MarketBids
  /** By market; none where the shared placement decides what is loaded. */
  private readonly covers: ReadonlyMap<Hex, MarketCovers>
  private readonly ownLoads: MarketLoads | undefined
  private readonly attempts = new Map<Hex, Attempt>()
  /** Slots that load, by node and slot. */
  private readonly loads = new Set<string>()

  constructor(world: World, rules: Rules) {
    this.world = world
    this.wayMs = hopsPerWay * world.link.delayMs
    this.leadMs = rules.early ? waysAhead * this.wayMs : undefined
    this.homes = createMarketHomes(world, rules.oneBook ? Number.POSITIVE_INFINITY : world.slotsPerMarket)
    const { open } = this.homes
    const leases = rules.leases ? world.loading : undefined
    this.covers = new Map(leases && open.map(host => [host, this.createCovers(host, leases.models.length)]))
    this.markets = new Map(open.map(host => [host, this.createMarket(host, rules.freshDigests)]))
    const marketOf = (home: Hex) => this.markets.get(home)
    const { tellsUse } = rules
    const onUnmet = (node: SimNode, models: readonly string[]) => this.ownLoads?.noteUnmet(node, models)
    this.bids = createMarketBids({
      world,
      homes: this.homes,
      marketOf,
      tellsUse,
      onUnmet,
      ...(leases && {
        ride: (...token) => this.ownLoads?.ride(...token) ?? {},
        onCover: (...answer) => this.ownLoads?.answered(...answer)
      })
    })
    this.ownLoads = leases && this.createLoads(leases)
    for (const [host, market] of this.markets) {
      const others = rules.pulls ? open.filter(other => other !== host) : []
      market.step({ kind: 'markets', at: 0, hosts: others, open: others })
    }
  }

  open(): void {
    this.ownLoads?.open()
    for (const node of this.world.nodes) this.bidAll(node)
  }

  joined(node: SimNode): void {
    this.bidAll(node)
    this.ownLoads?.joined(node)
  }

  private bidAll(node: SimNode): void {
    for (let slot = 0; slot < node.slots; slot++) this.bids.bid(node, slot)
  }

  /** Its connections break, and its markets forget it once they have tried to reach it again. */
  left(node: SimNode): void {
    const { queue } = this.world
    const slots = this.bids.slotsOf(node)
    this.ownLoads?.left(node)
    for (let slot = 0; slot < node.slots; slot++) {
      for (let next = slots.release(slot); next !== undefined; next = slots.release(slot)) {
        this.silent(next as Hex, node)
      }
    }
    queue.schedule(queue.now() + productionParams.forgetAfterMs, () => {
      if (node.up) return
      for (const market of this.markets.values()) {
        market.step({ kind: 'node-left', at: queue.now(), node: nodeOf(node.index) })
      }
      for (const { book } of this.covers.values()) book.left(nodeOf(node.index))
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
    const loaded = this.loads.size > 0 && this.loads.delete(slotKey(node, slot))
    this.release(node, slot)
    if (!loaded) return
    this.bids.tellModels(node, slot)
    this.ownLoads?.loaded(node, slot)
  }

  /** The slot bids once all that it has taken ends soon. */
  ending(node: SimNode, slot: number): void {
    const { queue } = this.world
    const slots = this.bids.slotsOf(node)
    const run = node.running[slot]
    // A load bids when it is done: how long it takes is not known, and an assignment would find no model.
    if (run?.job === undefined || slots.ahead(slot) !== undefined) return
    const leftMs = run.endsAt - queue.now()
    const inMs = bidsInMs({ leftMs, waitingMs: slots.waitingMs(slot), wayMs: this.wayMs })
    if (inMs > roundingMs) {
      queue.schedule(queue.now() + inMs, () => this.ending(node, slot))
      return
    }
    slots.announce(slot)
    this.bids.bid(node, slot)
  }

  /** A slot whose token stands, which is taken back. */
  lend(node: SimNode): number | undefined {
    const slot = this.bids.takeBack(node)
    if (slot !== undefined) this.lendSlot(node, slot)
    return slot
  }

  private lendSlot(node: SimNode, slot: number): void {
    this.bids.slotsOf(node).lend(`loading/${slot}`, slot)
    this.loads.add(slotKey(node, slot))
    // What makes room leaves once the slot is lent.
    const { queue } = this.world
    queue.schedule(queue.now(), () => this.bids.tellModels(node, slot))
  }

  private createCovers(host: Hex, models: number): MarketCovers {
    return createMarketCovers(models, (node, at) => this.markets.get(host)?.trusts(node, at) ?? true)
  }

  private createLoads(loading: Loading): MarketLoads {
    return createMarketLoads({
      world: this.world,
      loading,
      homes: this.homes,
      coversOf: market => this.covers.get(market),
      isIdle: node => this.bids.slotsOf(node).free().length > 0,
      askWithToken: (node, home, cover) => this.bids.askLease(node, home, cover),
      lend: (node, slot) => this.lendSlot(node, slot),
      takeBack: node => this.bids.takeBack(node)
    })
  }

  private createMarket(address: Hex, freshDigests: boolean): MarketHost {
    const { world } = this
    const others = this.homes.open.filter(other => other !== address)
    return createMarketHost({
      world,
      address,
      other: host => this.markets.get(host),
      limits: { ...productionParams, digestMs: world.digestMs, digestLifeMs: digestLives * world.digestMs },
      random: createRandom(integer(world.random, 2 ** 32)),
      covers: this.covers.get(address),
      seenBy: freshDigests ? () => others : undefined,
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
    const covers = this.covers.get(attempt.market)
    const isNew = after === undefined || after.answer === 'failed'
    this.world.link.send(() => {
      const at = this.world.queue.now()
      if (isNew) covers?.arrived(job.model, job.work, at)
      market?.step({ kind: 'ticket', at, client, request, deadlineAt: job.startBy })
    })
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
        this.bids.expire(node, slot, sequence)
        if (word === 'silent') this.silent(work, node)
        else this.bounce(work, offer)
        return
      }
      const assigned = this.bids.slotsOf(node).assign(work, slot, sequence, attempt.job.work / node.speed)
      if (assigned.accepted) this.bids.noteUse(node)
      if (!assigned.accepted) this.bounce(work, offer)
      else if (assigned.waits !== true) this.begin(work, node, slot)
      else this.ending(node, slot)
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
    this.release(node, slot)
  }

  /** What waited for the slot has its turn, or it is free and bids, unless its token stands since before. */
  private release(node: SimNode, slot: number): void {
    const slots = this.bids.slotsOf(node)
    const stands = slots.ahead(slot) !== undefined
    const next = slots.release(slot)
    this.bids.noteUse(node)
    if (next !== undefined) this.begin(next as Hex, node, slot)
    else if (!stands) this.bids.bid(node, slot)
    else this.ownLoads?.idle(node)
  }

  private lose(work: Hex): void {
    const attempt = this.attempts.get(work)
    this.attempts.delete(work)
    if (attempt !== undefined) this.world.refused(attempt.job)
  }
}
