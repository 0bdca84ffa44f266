import { hearMs, type LoaderEffect, type LoaderEvent, type LoadOption } from '@haca/core'
import { type CoverRequest, type CoverResponse, type Hex, tokenLoadsMax } from '@haca/protocol'
import type { Loading, SimNode, World } from '../engine/world.ts'
import type { MarketCovers } from './market-covers.ts'
import type { MarketHomes } from './market-homes.ts'
import { createShelf, reportOf, type Shelf } from './market-shelf.ts'
import { nodeOf, rankOf } from './names.ts'

/** How inference nodes load by the loader of `@haca/core`, under leases of the markets: every word between them is a message. */
export interface MarketLoads {
  /** Time 0: the network has stood for long, so its markets know what nodes hold. */
  open(): void
  /** What the slot's token to this market says of loads; `asks` when the node wants it to be answered. */
  ride(node: SimNode, slot: number, market: Hex, isAsked: boolean): Riding
  /** A slot has come free whose token stands since before. */
  idle(node: SimNode): void
  /**
   * What the answer to the slot's token says of loads; undefined: nothing. `asked`: whether the token asked for a lease.
   */
  answered(node: SimNode, slot: number, market: Hex, asked: boolean, cover: CoverResponse | undefined): void
  /** A slot that was lent for a load is free again. */
  loaded(node: SimNode, slot: number): void
  /** A market said what found no slot there. */
  noteUnmet(node: SimNode, models: readonly string[]): void
  left(node: SimNode): void
  /** It is back with the models that it had. */
  joined(node: SimNode): void
}

export interface Riding {
  readonly cover?: CoverRequest
  readonly asks?: boolean
}

export interface MarketLoadsInit {
  readonly world: World
  readonly loading: Loading
  readonly homes: MarketHomes
  readonly coversOf: (market: Hex) => MarketCovers | undefined
  /** Whether a slot of the node has nothing to do. */
  readonly isIdle: (node: SimNode) => boolean
  /** Asks with the token of an idle slot that stands in this market; false when none stands there. */
  readonly askWithToken: (node: SimNode, market: Hex, cover: CoverRequest) => boolean
  /** The slot loads. */
  readonly lend: (node: SimNode, slot: number) => void
  /** Takes an idle slot out of its market; undefined when none is to be had. */
  readonly takeBack: (node: SimNode) => number | undefined
}

type Step = LoaderEvent extends infer E ? (E extends LoaderEvent ? Omit<E, 'at'> : never) : never

export function createMarketLoads(init: MarketLoadsInit): MarketLoads {
  return new NodeLoads(init)
}

class NodeLoads implements MarketLoads {
  private readonly init: MarketLoadsInit
  /** By node; undefined while it is down. */
  private readonly shelves: (Shelf | undefined)[] = []

  constructor(init: MarketLoadsInit) {
    this.init = init
  }

  open(): void {
    const { world, coversOf } = this.init
    const { nodes, queue } = world
    this.believe()
    const report = (shelf: Shelf, market: Hex) =>
      coversOf(market)?.answer(nodeOf(shelf.node.index), reportOf(shelf, []), queue.now())
    for (const node of nodes) {
      const shelf = this.start(node)
      for (const market of this.homesOf(shelf.loader.holds())) report(shelf, market)
    }
    for (const shelf of this.shelves) {
      if (shelf === undefined) continue
      const { node } = shelf
      for (const market of this.homesOf(shelf.loader.holds())) {
        const cover = report(shelf, market)
        shelf.reports.told(market, queue.now())
        // They have heard at any time, so they do not ask all at once.
        shelf.reports.heard(market, queue.now() - (hearMs * node.index) / nodes.length)
        if (cover !== undefined) shelf.loader.step({ at: queue.now(), ...this.newsOf(market, cover) })
      }
      this.say(shelf)
    }
  }

  ride(node: SimNode, slot: number, market: Hex, isAsked: boolean): Riding {
    const shelf = this.shelves[node.index]
    if (shelf === undefined) return {}
    const at = this.init.world.queue.now()
    const ride = shelf.reports.ride(market, at)
    const loads = this.passing(shelf, slot, market, isAsked || ride === 'asks')
    const asks = loads.length > 0 || ride === 'asks'
    if (ride === 'bare' && !isAsked && !asks) return {}
    shelf.reports.told(market, at)
    return { cover: reportOf(shelf, loads), asks }
  }

  idle(node: SimNode): void {
    const shelf = this.shelves[node.index]
    if (shelf !== undefined) this.step(shelf, { kind: 'tick' })
  }

  answered(node: SimNode, slot: number, market: Hex, asked: boolean, cover: CoverResponse | undefined): void {
    const shelf = this.shelves[node.index]
    if (shelf === undefined) return
    if (asked && shelf.asking) {
      shelf.asking = false
      this.leased(shelf, slot, market, cover)
    }
    if (cover !== undefined) this.hear(shelf, market, cover)
  }

  /** What the loader would ask this market, as the token of an idle slot goes there. */
  private passing(shelf: Shelf, slot: number, market: Hex, answered: boolean): readonly LoadOption[] {
    if (shelf.asking || shelf.node.running[slot] !== undefined) return []
    shelf.passing = market
    shelf.rides = []
    this.step(shelf, { kind: 'passing', answered })
    shelf.passing = undefined
    // The step may have asked another market with a token of its own, whose answer must still be waited for.
    if (shelf.rides.length > 0) shelf.asking = true
    return shelf.rides
  }

  private leased(
    shelf: Shelf,
    slot: number | undefined,
    market: Hex,
    answer: CoverResponse | undefined
  ): void {
    const lease = answer?.lease
    if (lease !== undefined) shelf.taken = slot
    shelf.leasedBy = market
    this.step(shelf, { kind: 'leased', option: lease && { model: lease.model, victims: lease.victims } })
  }

  private hear(shelf: Shelf, market: Hex, cover: CoverResponse): void {
    shelf.reports.heard(market, this.init.world.queue.now())
    this.step(shelf, this.newsOf(market, cover))
  }

  /** A node takes the word of a model's first home. */
  private newsOf(market: Hex, { capacity, covers }: CoverResponse) {
    const own = covers.filter(({ model }) => this.init.homes.first(rankOf(model)) === market)
    const slots = own.map(({ model, held, need }) => ({ model, held: held / 1000, need: need / 1000 }))
    return { kind: 'covers', capacity: capacity / 1000, covers: slots } as const
  }

  loaded(node: SimNode, slot: number): void {
    const shelf = this.shelves[node.index]
    if (shelf?.under?.slot !== slot) return
    const { model } = shelf.under
    shelf.under = undefined
    const loadMs = this.init.loading.models[rankOf(model)]?.loadMs ?? 0
    shelf.slowestMs = Math.max(shelf.slowestMs, loadMs)
    this.step(shelf, { kind: 'loaded', model, loadMs })
  }

  noteUnmet(node: SimNode, models: readonly string[]): void {
    const shelf = this.shelves[node.index]
    const wanted = models.join()
    if (shelf === undefined || shelf.wanted === wanted) return
    shelf.wanted = wanted
    this.step(shelf, { kind: 'wanted', models })
  }

  left(node: SimNode): void {
    this.shelves[node.index] = undefined
  }

  joined(node: SimNode): void {
    this.say(this.start(node))
  }

  /** As under the shared placement, what is in memory at first is taken for what a full load asks for. */
  private believe(): void {
    const { world, homes, loading, coversOf } = this.init
    const held = new Map<number, number>()
    let [all, sum] = [0, 0]
    for (const { speed, slots, warm } of world.nodes) {
      all += speed * slots
      sum += speed * slots * warm.length
      for (const model of warm) held.set(model, (held.get(model) ?? 0) + speed * slots)
    }
    for (const market of homes.open) {
      const own = [...held].filter(([model]) => homes.first(model) === market)
      const rates = new Map(own.map(([model, capacity]) => [model, (all * capacity) / sum]))
      coversOf(market)?.believe(rates, loading.workMs, loading.models[0]?.loadMs ?? 0)
    }
  }

  private start(node: SimNode): Shelf {
    const { loading, world } = this.init
    const shelf = createShelf(node, loading, world)
    this.shelves[node.index] = shelf
    return shelf
  }

  private isUp(shelf: Shelf): boolean {
    return this.shelves[shelf.node.index] === shelf
  }

  /** Says what the node holds where no token has said it lately, and comes again. */
  private say(shelf: Shelf): void {
    if (!this.isUp(shelf)) return
    const { queue } = this.init.world
    const held = this.homesOf(shelf.loader.holds())
    const homes = { held, known: new Set(this.init.homes.open), waits: shelf.node.warm.length === 0 }
    for (const market of shelf.reports.due(homes, queue.now())) {
      this.call(shelf, market, reportOf(shelf, []), cover => this.hear(shelf, market, cover))
    }
    queue.schedule(shelf.reports.nextDue(homes, queue.now()), () => this.say(shelf))
  }

  private step(shelf: Shelf, event: Step): void {
    const { world, isIdle } = this.init
    const { queue } = world
    if (!this.isUp(shelf)) return
    const at = queue.now()
    const { loader, node } = shelf
    const idle = isIdle(node)
    const effects = [
      ...(shelf.idle === idle ? [] : loader.step({ kind: 'idle', idle, at })),
      ...loader.step({ ...event, at } as LoaderEvent)
    ]
    shelf.idle = idle
    for (const effect of effects) this.perform(shelf, effect)
    const next = loader.nextDeadline(at)
    if (next === undefined || next >= shelf.armedFor) return
    shelf.armedFor = next
    queue.schedule(next, () => {
      if (shelf.armedFor !== next) return
      shelf.armedFor = Number.POSITIVE_INFINITY
      this.step(shelf, { kind: 'tick' })
    })
  }

  private perform(shelf: Shelf, effect: LoaderEffect): void {
    const { world } = this.init
    if (effect.kind === 'ask') this.lease(shelf, effect.options)
    else if (effect.kind === 'load') this.load(shelf, effect.model, effect.victims)
    else if (effect.kind === 'fetch') {
      const { model } = effect
      world.fetch(shelf.node, rankOf(model), () => this.step(shelf, { kind: 'fetched', model }))
    }
  }

  /** Asks the home of the first, for those that have the same home: with a token that goes there, or stands there. */
  private lease(shelf: Shelf, options: readonly LoadOption[]): void {
    const { homes, askWithToken } = this.init
    const homeOf = ({ model }: LoadOption) => homes.first(rankOf(model))
    const [first] = options
    if (first === undefined) return
    const market = homeOf(first)
    const loads = options.filter(option => homeOf(option) === market)
    if (shelf.passing === market) {
      shelf.rides = loads.slice(0, tokenLoadsMax)
      return
    }
    shelf.reports.told(market, this.init.world.queue.now())
    const cover = reportOf(shelf, loads)
    const few = { ...cover, loads: cover.loads.slice(0, tokenLoadsMax) }
    shelf.asking = askWithToken(shelf.node, market, few)
    if (shelf.asking) return
    this.call(shelf, market, cover, answer => {
      this.leased(shelf, undefined, market, answer)
      this.hear(shelf, market, answer)
    })
  }

  private load(shelf: Shelf, model: string, victims: readonly string[]): void {
    const { world, lend, takeBack } = this.init
    const slot = shelf.taken ?? takeBack(shelf.node)
    shelf.taken = undefined
    if (slot === undefined) {
      this.step(shelf, { kind: 'load-failed', model, why: 'busy' })
      return
    }
    lend(shelf.node, slot)
    shelf.under = { slot, model }
    world.load(shelf.node, slot, rankOf(model), victims.map(rankOf))
    shelf.reports.changed(shelf.leasedBy)
  }

  /** There and back again; whoever has crashed meanwhile hears nothing. */
  private call(
    shelf: Shelf,
    market: Hex,
    report: CoverRequest,
    onReply: (reply: CoverResponse) => void
  ): void {
    const { world, coversOf } = this.init
    const { link, queue } = world
    link.send(() => {
      const reply = coversOf(market)?.answer(nodeOf(shelf.node.index), report, queue.now())
      link.send(() => {
        if (reply !== undefined && this.isUp(shelf)) onReply(reply)
      })
    })
  }

  private homesOf(models: readonly string[]): Set<Hex> {
    return new Set(models.map(model => this.init.homes.first(rankOf(model))))
  }
}
