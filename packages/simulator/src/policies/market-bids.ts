import { createSlots, createUseMeter, type Slots, type UseMeter } from '@haca/core'
import {
  type CoverRequest,
  type Hex,
  productionParams,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'
import type { Lane } from '../engine/event-queue.ts'
import type { SimNode, World } from '../engine/world.ts'
import { integer } from '../stats/distributions.ts'
import type { MarketHomes } from './market-homes.ts'
import type { MarketHost } from './market-host.ts'
import type { MarketLoads } from './market-loads.ts'
import { modelId, nodeOf, rankOf } from './names.ts'

/** Work per second of a slot of speed 1, in the units of tickets and tokens: one unit is a millisecond of it. */
export const unitsPerSecond = 1000

/** All asks are the same, and any price of time above 0 then ranks tokens by the time at which the job would end. */
export const ask = 1n

/** How inference nodes keep a token leased for each slot that is to be had. */
export interface MarketBids {
  slotsOf(node: SimNode): Slots
  /** The slot is to be had, and stands nowhere yet. */
  bid(node: SimNode, slot: number): void
  /** The token is of no more use: no assignment came, or it was refused. The slot bids anew. */
  expire(node: SimNode, slot: number, sequence: number): void
  /** Takes the token of an idle slot back, so that it may load; undefined when none stands. */
  takeBack(node: SimNode): number | undefined
  /** Asks for the lease of a load with the token of an idle slot that stands at this market; false when none does. */
  askLease(node: SimNode, home: Hex, cover: CoverRequest): boolean
  /** What is in memory has changed, and the tokens of all slots but one say so. */
  tellModels(node: SimNode, but: number): void
  /** A slot of the node has taken work, or ended it. */
  noteUse(node: SimNode): void
}

/** A token at its market; renewals go on until another has its place. */
interface Place {
  readonly home: Hex
  readonly market: MarketHost
}

export interface MarketBidsInit {
  readonly world: World
  readonly homes: MarketHomes
  readonly marketOf: (home: Hex) => MarketHost | undefined
  /** Whether tokens say how busy their nodes were lately. */
  readonly tellsUse: boolean
  /** A market said which models found no slot there, most work first. */
  readonly onUnmet?: ((node: SimNode, models: readonly string[]) => void) | undefined
  /** What a token to this market says of loads. Default: nothing. */
  readonly ride?: MarketLoads['ride'] | undefined
  /** The answer to a token that said something of loads, or asked for a lease. */
  readonly onCover?: MarketLoads['answered'] | undefined
}

export function createMarketBids(init: MarketBidsInit): MarketBids {
  return new NodeBids(init)
}

class NodeBids implements MarketBids {
  private readonly init: MarketBidsInit
  private readonly slots: readonly Slots[]
  /** By node; empty when tokens say nothing of it. */
  private readonly uses: readonly UseMeter[]
  /** Where the last token of each slot stands, by node. */
  private readonly places: (Place | undefined)[][]
  /** When each node last heard how its tokens stand, milliseconds. */
  private readonly repliedAt: Float64Array
  /** All are due equally long after their token. */
  private readonly firstRenewals: Lane

  constructor(init: MarketBidsInit) {
    const { nodes } = init.world
    this.init = init
    this.slots = nodes.map(node => createSlots(node.slots))
    this.uses = init.tellsUse ? nodes.map(node => createUseMeter(node.slots)) : []
    this.places = nodes.map(() => [])
    this.repliedAt = new Float64Array(nodes.length)
    this.firstRenewals = init.world.queue.lane()
  }

  slotsOf(node: SimNode): Slots {
    return this.slots[node.index] ?? createSlots(0)
  }

  /** The node says that the slot is to be had, and asks after the token once it has stood or it has long heard nothing. */
  bid(node: SimNode, slot: number): void {
    const { link, queue } = this.init.world
    const sequence = this.sequenceOf(node, slot)
    const home = this.chooseHome(node)
    const market = home === undefined ? undefined : this.init.marketOf(home)
    if (!node.up || sequence === undefined || home === undefined || market === undefined) return
    const place = this.place(node, slot, { home, market })
    const { tokenLeaseMs, tokenLeaseMaxMs } = productionParams
    const { cover, asks = false } = this.init.ride?.(node, slot, home, false) ?? {}
    if (asks || queue.now() - (this.repliedAt[node.index] ?? 0) >= tokenLeaseMaxMs) {
      this.ask(node, slot, sequence, place, cover)
      return
    }
    const request = { ...this.tokenOf(node, slot, sequence), ...(cover && { cover }) }
    link.send(() => market.tell(nodeOf(node.index), request))
    const renew = () => this.renew(node, slot, sequence, place)
    if (this.init.ride !== undefined && queue.now() === 0) {
      // The network has stood for long, so its tokens are not of one age.
      queue.schedule((tokenLeaseMaxMs / 2) * (node.index / this.slots.length), renew)
      return
    }
    this.firstRenewals.schedule(queue.now() + tokenLeaseMs / 2, renew)
  }

  expire(node: SimNode, slot: number, sequence: number): void {
    if (!node.up || this.sequenceOf(node, slot) !== sequence) return
    this.slotsOf(node).spent(slot, sequence)
    this.bid(node, slot)
  }

  takeBack(node: SimNode): number | undefined {
    for (const { slot, sequence } of this.slotsOf(node).free()) {
      const market = this.places[node.index]?.[slot]?.market
      if (market?.withdraw(nodeOf(node.index), slot, sequence) === true) return slot
    }
    return undefined
  }

  tellModels(node: SimNode, but: number): void {
    for (let slot = 0; slot < node.slots; slot++) {
      const sequence = this.sequenceOf(node, slot)
      const place = this.places[node.index]?.[slot]
      if (slot === but || sequence === undefined || place === undefined) continue
      this.renew(node, slot, sequence, this.place(node, slot, { ...place }))
    }
  }

  noteUse(node: SimNode): void {
    this.uses[node.index]?.set(this.slotsOf(node).busy, this.init.world.queue.now())
  }

  askLease(node: SimNode, home: Hex, cover: CoverRequest): boolean {
    const places = this.places[node.index] ?? []
    const free = this.slotsOf(node).free()
    const at = free.find(({ slot }) => places[slot]?.home === home)
    const place = at === undefined ? undefined : places[at.slot]
    if (at === undefined || place === undefined) return false
    // What was due for this token before is passed over.
    this.ask(node, at.slot, at.sequence, this.place(node, at.slot, { ...place }), cover)
    return true
  }

  private place(node: SimNode, slot: number, place: Place): Place {
    const places = this.places[node.index]
    if (places !== undefined) places[slot] = place
    return place
  }

  private tokenOf(node: SimNode, slot: number, sequence: number): TokenRequest {
    const { link, queue } = this.init.world
    const leftMs = (node.running[slot]?.endsAt ?? queue.now()) - queue.now()
    return {
      slot,
      sequence,
      freeInMs: Math.max(0, leftMs + this.slotsOf(node).waitingMs(slot) - link.delayMs),
      warm: node.warm.map(model => ({ model: modelId(model), ask, rate: node.speed * unitsPerSecond })),
      onDisk: [],
      useMilli: this.uses[node.index]?.readMilli(queue.now()) ?? 0,
      withdraw: false
    }
  }

  private renew(node: SimNode, slot: number, sequence: number, place: Place): void {
    if (!node.up || this.places[node.index]?.[slot] !== place) return
    if (this.sequenceOf(node, slot) !== sequence) return
    const { cover } = this.init.ride?.(node, slot, place.home, true) ?? {}
    this.ask(node, slot, sequence, place, cover)
  }

  /** Sends the token, and goes by what the market answers. */
  private ask(
    node: SimNode,
    slot: number,
    sequence: number,
    place: Place,
    cover: CoverRequest | undefined
  ): void {
    const { link } = this.init.world
    const request = { ...this.tokenOf(node, slot, sequence), ...(cover && { cover }) }
    link.send(() => {
      const reply = place.market.token(nodeOf(node.index), request)
      link.send(() => {
        this.take(node, slot, sequence, place, reply)
        if (cover !== undefined && node.up)
          this.init.onCover?.(node, slot, place.home, cover.loads.length > 0, reply.cover)
      })
    })
  }

  private take(node: SimNode, slot: number, sequence: number, place: Place, reply: TokenResponse): void {
    const { world, homes, onUnmet } = this.init
    const { queue } = world
    const again = (inMs: number) =>
      queue.schedule(queue.now() + inMs, () => this.renew(node, slot, sequence, place))
    this.repliedAt[node.index] = queue.now()
    for (const { model, markets } of reply.homes ?? [])
      homes.learn(nodeOf(node.index), rankOf(model), markets)
    onUnmet?.(
      node,
      reply.unmet.map(({ model }) => model)
    )
    if (reply.state === 'consumed') {
      const at = queue.now() + productionParams.offerTimeoutMs
      queue.schedule(at, () => this.expire(node, slot, sequence))
    } else if (reply.state === 'leased') again(reply.leaseMs / 2)
    else if (reply.state === 'quarantined') again(reply.retryAfterMs ?? reply.leaseMs)
  }

  /** A home of one of the node's warm models, drawn anew for each token. */
  private chooseHome({ index, warm }: SimNode): Hex | undefined {
    const { world, homes } = this.init
    const model = warm.length === 1 ? warm[0] : warm[integer(world.random, warm.length)]
    return model === undefined ? undefined : homes.draw(nodeOf(index), model)
  }

  private sequenceOf(node: SimNode, slot: number): number | undefined {
    const slots = this.slotsOf(node)
    return slots.ahead(slot) ?? slots.free().find(free => free.slot === slot)?.sequence
  }
}
