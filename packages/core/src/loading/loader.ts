import { assert, loadOptionsMax } from '@haca/protocol'
import { needFor, victimsFor } from './choose-victims.ts'
import type { LoadOption, ModelCover } from './cover-book.ts'
import { patienceFactor } from './cover-rule.ts'
import { createDiskShelf, type DiskShelf, type RoomRules } from './disk-shelf.ts'
import type {
  Failure,
  LoadableModel,
  Loader,
  LoaderEffect,
  LoaderEvent,
  LoaderLimits
} from './loader-types.ts'
import { loadRetryMaxMs, retryWaitMs } from './retry.ts'

/** A model stays at least this many times as long as it took to load. A safety net: the rule by itself does not swing. */
export const residencyLoads = 3
/** After a refused lease: as long as what markets say is fresh. */
const askAgainMs = 500
/** A swap is asked for by a message of its own only so long after a market has said how models are covered, milliseconds. */
const freshMs = 500
/** What goes along with a message that is answered in any case is asked sooner: the market knows the counts by then. */
const passingPatience = 1

/** Events after which the same is worth a load as before. */
const leavesOptions: readonly LoaderEvent['kind'][] = ['tick', 'passing', 'idle', 'wanted']

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
  /** When a market last said how models are covered. */
  private heardAt: number | undefined
  private capacity = 1
  private idle = false
  private wanted: readonly string[] = []
  /** A lease is asked for, or a model is on its way into memory. */
  private asking = false
  /** What is asked for went along with a message, and may be refused because it is not worth a load. */
  private guessed = false
  private coming: string | undefined
  /** What makes room for it, until its load has ended. */
  private leaving: (readonly [Known, NonNullable<Known['warm']>])[] = []
  private fetching: string | undefined
  private askAfter = 0
  /** Whether a model is neither in memory nor on disk; looked for when it is asked. */
  private lacks: boolean | undefined
  /** What was found worth a load, and when time alone makes that another. */
  private found: { readonly options: readonly LoadOption[]; readonly until: number } | undefined

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
    if (!leavesOptions.includes(event.kind)) this.forget()
    this.take(event)
    const effects =
      event.kind === 'leased' && event.option !== undefined ? this.begin(event.option) : this.ask(event)
    return [...effects, ...this.fetch(event.at)]
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
        this.heardAt = event.at
        this.capacity = event.capacity
        for (const cover of event.covers) this.said.set(cover.model, cover)
        break
      case 'wanted':
        this.wanted = event.models
        break
      case 'leased':
        this.asking = false
        if (event.option === undefined && !this.guessed) this.askAfter = event.at + askAgainMs
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
      case 'passing':
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

  private forget(): void {
    this.found = undefined
    this.lacks = undefined
  }

  private begin({ model, victims }: LoadOption): LoaderEffect[] {
    this.forget()
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

  private ask(event: LoaderEvent): LoaderEffect[] {
    const { at, kind } = event
    if (this.heardAt === undefined || !this.idle || this.askAfter > at) return []
    if (this.asking || this.coming !== undefined) return []
    const guesses = kind === 'passing' && event.answered
    const found = guesses ? this.findOptions(at, passingPatience) : this.options(at)
    // A swap is often not worth it any more by what was heard long ago: that is not worth a message of its own.
    const swaps = kind === 'passing' || at - this.heardAt <= freshMs
    // What others make room for is on disk first: nobody waits for a fetch with less in memory than before.
    const options = found.filter(({ model, victims }) =>
      victims.length === 0 ? this.disk.has(model) || this.fitsDisk(model) : swaps && this.disk.has(model)
    )
    if (options.length === 0) return []
    this.asking = true
    this.guessed = guesses
    return [{ kind: 'ask', options }]
  }

  /** What is worth a load now, the least covered first; found anew only when something has changed. */
  private options(at: number): readonly LoadOption[] {
    const { found } = this
    if (found !== undefined && at < found.until) return found.options
    const options = this.findOptions(at, patienceFactor)
    let until = Number.POSITIVE_INFINITY
    for (const { notBefore, warm } of this.models.values()) {
      if (notBefore > at) until = Math.min(until, notBefore)
      if (warm !== undefined && staysUntil(warm) > at) until = Math.min(until, staysUntil(warm))
    }
    this.found = { options, until }
    return options
  }

  private findOptions(at: number, patience: number): LoadOption[] {
    const held = this.held()
    const victims = held.flatMap(({ id, warm }) => (warm && staysUntil(warm) <= at ? [id] : []))
    const fits = (model: string, gone: readonly string[]) => this.fits(model, gone, held)
    const options: LoadOption[] = []
    for (const { id } of this.candidates(at, victims, patience, fits)) {
      const gone = victimsFor(id, { capacity: this.capacity, victims, fits }, this, patience)
      if (gone !== undefined) options.push({ model: id, victims: gone })
      if (options.length === loadOptionsMax) break
    }
    return options
  }

  /** What may be worth a load, the least covered first; what `victimsFor` would refuse for sure is left out, as that is most. */
  private candidates(
    at: number,
    victims: readonly string[],
    patience: number,
    fits: (model: string, gone: readonly string[]) => boolean
  ): Known[] {
    const mostLeft = Math.max(0, ...victims.map(id => this.cover(id, -this.capacity)))
    const found: { readonly model: Known; readonly covered: number }[] = []
    for (const model of this.models.values()) {
      const { id, warm, notBefore } = model
      if (warm !== undefined || id === this.coming || notBefore > at) continue
      const covered = this.cover(id, this.capacity)
      const isMissing = this.cover(id, 0) < 1
      if (isMissing || mostLeft > patience * covered || fits(id, [])) found.push({ model, covered })
    }
    return found.sort((a, b) => a.covered - b.covered).map(({ model }) => model)
  }

  /** One model at a time to disk: the least covered of those that would be loaded, else what found no slot elsewhere. */
  private fetch(at: number): LoaderEffect[] {
    if (this.fetching !== undefined || !this.lacksFiles()) return []
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

  /** Whether any model could be fetched at all; where all are on disk, what would be loaded need not be looked for. */
  private lacksFiles(): boolean {
    this.lacks ??= [...this.models.values()].some(({ id, warm }) => warm === undefined && !this.disk.has(id))
    return this.lacks
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

  /** In memory or on its way there. */
  private held(): Known[] {
    return [...this.models.values()].filter(({ id, warm }) => warm !== undefined || id === this.coming)
  }

  private fits(id: string, gone: readonly string[], held: readonly Known[]): boolean {
    const stays = held.filter(model => !gone.includes(model.id))
    if (stays.length + 1 > (this.limits.modelsMax ?? Number.POSITIVE_INFINITY)) return false
    const used = stays.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0)
    return used + (this.models.get(id)?.memoryBytes ?? 0) <= this.limits.memoryBytes
  }
}

const staysUntil = ({ since, loadMs }: NonNullable<Known['warm']>) => since + residencyLoads * loadMs

const dropOf = (model: string): LoaderEffect => ({ kind: 'drop', model })
