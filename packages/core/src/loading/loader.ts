import { assert, loadOptionsMax } from '@haca/protocol'
import { needFor, victimsFor } from './choose-victims.ts'
import type { LoadOption, ModelCover } from './cover-book.ts'
import { patienceFactor } from './cover-rule.ts'
import { createDiskShelf, type DiskShelf, type RoomRules } from './disk-shelf.ts'
import { loadRetryMaxMs, retryWaitMs } from './retry.ts'

/**
 * What an inference node loads into memory and fetches to disk: models that there is room for, least covered first; then,
 * when a slot is idle, one in place of others, if they stay better covered; and to disk what found no slot elsewhere and
 * would pay. One load and one fetch at a time. Times are milliseconds of a monotonic clock.
 */
export interface Loader {
  /** One event in, what to do out. */
  step(event: LoaderEvent): readonly LoaderEffect[]
  /** When something may be tried again; undefined when only an event changes anything. */
  nextDeadline(at: number): number | undefined
  /** Models in memory or on their way, for the report to the markets. */
  holds(): readonly string[]
  /** Models that are on disk and not in memory. */
  onDisk(): readonly string[]
  /** Whether another model could come, if it were worth it. */
  readonly open: boolean
}

/** Sizes in bytes; what is not said has no limit. */
export interface LoaderLimits {
  readonly memoryBytes: number
  /** Models in memory at the same time. */
  readonly modelsMax?: number | undefined
  readonly diskBytes?: number | undefined
}

export interface LoadableModel {
  readonly id: string
  /** In all slots together. */
  readonly memoryBytes: number
  readonly diskBytes: number
}

export type LoaderEvent = { readonly at: number } & (
  | { readonly kind: 'known'; readonly model: LoadableModel; readonly onDisk: boolean }
  /** Whether a slot has nothing to do. */
  | { readonly kind: 'idle'; readonly idle: boolean }
  /**
   * A market said how models are covered that it is the home of; `capacity` is this node's, in slots of mean speed. Before
   * the first nothing is loaded: what is known first would be loaded by every node.
   */
  | { readonly kind: 'covers'; readonly capacity: number; readonly covers: readonly ModelCover[] }
  /** What found no slot elsewhere and would pay this node's ask, most work first. */
  | { readonly kind: 'wanted'; readonly models: readonly string[] }
  /** The market's answer to `ask`; undefined: none of them. */
  | { readonly kind: 'leased'; readonly option: LoadOption | undefined }
  | { readonly kind: 'loaded'; readonly model: string; readonly loadMs: number }
  /** It failed, and its victims are gone; or no slot could be had for it after all, and they are still there. */
  | { readonly kind: 'load-failed'; readonly model: string; readonly why: Failure }
  /** Its engine can't run it any more, and it is out of memory. */
  | { readonly kind: 'lost'; readonly model: string }
  | { readonly kind: 'fetched'; readonly model: string }
  | { readonly kind: 'fetch-failed'; readonly model: string; readonly why: Failure }
  | { readonly kind: 'tick' }
)

/** `busy`: no slot was idle any more; `later`: a peer or the network failed; `never`: the model is at fault or too large. */
export type Failure = 'busy' | 'later' | 'never'

export type LoaderEffect =
  /** Ask the home market of the first for a lease, and answer with `leased`. */
  | { readonly kind: 'ask'; readonly options: readonly LoadOption[] }
  /** Let the victims go once their jobs have ended, then load; what is not on disk is fetched first. */
  | { readonly kind: 'load'; readonly model: string; readonly victims: readonly string[] }
  | { readonly kind: 'fetch'; readonly model: string }
  | { readonly kind: 'drop'; readonly model: string }

/** A model stays at least this many times as long as it took to load. A safety net: the rule by itself does not swing. */
export const residencyLoads = 3
/** After a refused lease: as long as what markets say is fresh. */
const askAgainMs = 500

interface Known extends LoadableModel {
  /** In memory since then, and how long that took. */
  warm: { readonly since: number; readonly loadMs: number } | undefined
  failures: number
  /** Times that it was lost soon after it had come. */
  losses: number
  /** Not tried before; `Infinity`: never. */
  notBefore: number
}

export function createLoader(limits: LoaderLimits): Loader {
  return new LoaderState(limits)
}

class LoaderState implements Loader {
  private readonly limits: LoaderLimits
  private readonly models = new Map<string, Known>()
  private readonly disk: DiskShelf
  private readonly said = new Map<string, ModelCover>()
  private heard = false
  private capacity = 1
  private idle = false
  private wanted: readonly string[] = []
  /** A lease is asked for, or a model is on its way into memory. */
  private asking = false
  private coming: string | undefined
  /** What makes room for it, until its load has ended. */
  private leaving: (readonly [Known, NonNullable<Known['warm']>])[] = []
  private fetching: string | undefined
  private askAfter = 0

  constructor(limits: LoaderLimits) {
    this.limits = limits
    this.disk = createDiskShelf(limits.diskBytes ?? Number.POSITIVE_INFINITY)
  }

  get open(): boolean {
    return [...this.models.values()].some(
      model => model.warm === undefined && model.notBefore < Number.POSITIVE_INFINITY && this.couldHold(model)
    )
  }

  holds(): readonly string[] {
    const warm = [...this.models.values()].filter(model => model.warm !== undefined).map(({ id }) => id)
    return this.coming === undefined ? warm : [...warm, this.coming]
  }

  onDisk(): readonly string[] {
    return this.disk.list().filter(id => this.models.get(id)?.warm === undefined)
  }

  nextDeadline(at: number): number | undefined {
    let next = Number.POSITIVE_INFINITY
    const note = (time: number) => {
      if (time > at) next = Math.min(next, time)
    }
    note(this.askAfter)
    for (const { notBefore, warm } of this.models.values()) {
      note(notBefore)
      if (warm !== undefined) note(staysUntil(warm))
    }
    return next === Number.POSITIVE_INFINITY ? undefined : next
  }

  step(event: LoaderEvent): readonly LoaderEffect[] {
    this.take(event)
    const leased =
      event.kind === 'leased' && event.option !== undefined ? this.begin(event.option) : this.ask(event.at)
    return [...leased, ...this.fetch(event.at)]
  }

  private take(event: LoaderEvent): void {
    switch (event.kind) {
      case 'known':
        this.know(event.model, event.onDisk, event.at)
        break
      case 'idle':
        this.idle = event.idle
        break
      case 'covers':
        this.heard = true
        this.capacity = event.capacity
        for (const cover of event.covers) this.said.set(cover.model, cover)
        break
      case 'wanted':
        this.wanted = event.models
        break
      case 'leased':
        this.asking = false
        if (event.option === undefined) this.askAfter = event.at + askAgainMs
        break
      case 'loaded':
        this.arrive(event.model, event.loadMs, event.at)
        break
      case 'load-failed':
        assert(this.coming === event.model, 'what fails to load was on its way')
        if (event.why === 'busy') for (const [model, warm] of this.leaving) model.warm = warm
        this.settle()
        this.fail(event.model, event.why, event.at)
        break
      case 'lost':
        this.lose(event.model, event.at)
        break
      case 'fetched':
        this.fetching = undefined
        this.keep(event.model, event.at)
        break
      case 'fetch-failed':
        this.fetching = undefined
        this.fail(event.model, event.why, event.at)
        break
      case 'tick':
        break
    }
  }

  private know(model: LoadableModel, onDisk: boolean, at: number): void {
    if (this.models.has(model.id)) return
    this.models.set(model.id, { ...model, warm: undefined, failures: 0, losses: 0, notBefore: 0 })
    if (onDisk) this.keep(model.id, at)
  }

  private keep(id: string, at: number): void {
    const model = this.models.get(id)
    if (model !== undefined) this.disk.put(id, model.diskBytes, at)
  }

  private arrive(id: string, loadMs: number, at: number): void {
    assert(this.coming === id, 'what has come was on its way')
    this.settle()
    const model = this.models.get(id)
    if (model === undefined) return
    model.warm = { since: at, loadMs }
    model.failures = 0
    this.keep(id, at)
  }

  private fail(id: string, why: Failure, at: number): void {
    const model = this.models.get(id)
    if (model === undefined) return
    if (why === 'never') model.notBefore = Number.POSITIVE_INFINITY
    if (why === 'later') model.notBefore = at + retryWaitMs(model.failures++)
    if (why === 'busy') this.askAfter = at + askAgainMs
  }

  private lose(id: string, at: number): void {
    const model = this.models.get(id)
    if (model?.warm === undefined) return
    model.losses = at - model.warm.since < loadRetryMaxMs ? model.losses + 1 : 0
    model.warm = undefined
    model.notBefore = at + retryWaitMs(model.losses)
  }

  private settle(): void {
    this.coming = undefined
    this.leaving = []
  }

  private begin({ model, victims }: LoadOption): LoaderEffect[] {
    this.coming = model
    for (const victim of victims) {
      const gone = this.models.get(victim)
      if (gone?.warm === undefined) continue
      this.leaving.push([gone, gone.warm])
      gone.warm = undefined
    }
    const dropped = this.disk.has(model) ? [] : this.makeRoom(model, Number.POSITIVE_INFINITY)
    return [...(dropped ?? []).map(dropOf), { kind: 'load', model, victims }]
  }

  private ask(at: number): LoaderEffect[] {
    if (!this.heard || !this.idle || this.askAfter > at) return []
    if (this.asking || this.coming !== undefined) return []
    // What others make room for is on disk first: nobody waits for a fetch with less in memory than before.
    const options = this.options(at).filter(
      ({ model, victims }) => this.disk.has(model) || (victims.length === 0 && this.fitsDisk(model))
    )
    if (options.length === 0) return []
    this.asking = true
    return [{ kind: 'ask', options }]
  }

  /** What is worth a load now, the least covered first. */
  private options(at: number): LoadOption[] {
    const warm = [...this.models.values()].filter(model => model.warm !== undefined)
    const mayGo = warm.filter(model => model.warm !== undefined && staysUntil(model.warm) <= at)
    const victims = mayGo.map(({ id }) => id)
    const options: LoadOption[] = []
    for (const { id } of this.candidates(at)) {
      const fits = (model: string, gone: readonly string[]) => this.fits(model, gone)
      const gone = victimsFor(id, { capacity: this.capacity, victims, fits }, this, patienceFactor)
      if (gone !== undefined) options.push({ model: id, victims: gone })
      if (options.length === loadOptionsMax) break
    }
    return options
  }

  private candidates(at: number): Known[] {
    return [...this.models.values()]
      .filter(({ id, warm, notBefore }) => warm === undefined && id !== this.coming && notBefore <= at)
      .sort((a, b) => this.cover(a.id, this.capacity) - this.cover(b.id, this.capacity))
  }

  /** One model at a time to disk: the least covered of those that would be loaded, else what found no slot elsewhere. */
  private fetch(at: number): LoaderEffect[] {
    if (this.fetching !== undefined) return []
    const swaps = this.options(at).filter(({ victims }) => victims.length > 0)
    for (const id of [...swaps.map(({ model }) => model), ...this.wanted]) {
      const model = this.models.get(id)
      if (model === undefined || model.warm !== undefined || id === this.coming) continue
      if (this.disk.has(id) || model.notBefore > at || !this.couldHold(model)) continue
      const dropped = this.makeRoom(id, this.need(id))
      if (dropped === undefined) continue
      this.fetching = id
      return [...dropped.map(dropOf), { kind: 'fetch', model: id }]
    }
    return []
  }

  cover(model: string, change: number): number {
    return ((this.said.get(model)?.held ?? 0) + change) / this.need(model)
  }

  need(model: string): number {
    return this.said.get(model)?.need ?? needFor(0)
  }

  /** Whether the node could hold the model if it held nothing else. */
  private couldHold({ memoryBytes }: LoadableModel): boolean {
    return memoryBytes <= this.limits.memoryBytes
  }

  private diskRules(least: number): RoomRules {
    return {
      isKept: id =>
        this.models.get(id)?.warm !== undefined ||
        id === this.coming ||
        this.leaving.some(([m]) => m.id === id),
      worth: id => this.need(id),
      least
    }
  }

  private fitsDisk(id: string): boolean {
    const rules = this.diskRules(Number.POSITIVE_INFINITY)
    return this.disk.roomFor(this.models.get(id)?.diskBytes ?? 0, rules) !== undefined
  }

  /** Makes room on disk by what is worth less than `least`. */
  private makeRoom(id: string, least: number): readonly string[] | undefined {
    const gone = this.disk.roomFor(this.models.get(id)?.diskBytes ?? 0, this.diskRules(least))
    for (const other of gone ?? []) this.disk.remove(other)
    return gone
  }

  private fits(id: string, gone: readonly string[]): boolean {
    const stays = [...this.models.values()].filter(
      model => (model.warm !== undefined || model.id === this.coming) && !gone.includes(model.id)
    )
    if (stays.length + 1 > (this.limits.modelsMax ?? Number.POSITIVE_INFINITY)) return false
    const used = stays.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0)
    return used + (this.models.get(id)?.memoryBytes ?? 0) <= this.limits.memoryBytes
  }
}

const staysUntil = ({ since, loadMs }: NonNullable<Known['warm']>) => since + residencyLoads * loadMs

const dropOf = (model: string): LoaderEffect => ({ kind: 'drop', model })
