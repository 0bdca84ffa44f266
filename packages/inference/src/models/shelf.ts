import { createFitness, createLoader, type Failure, type LoaderEffect, type LoaderEvent } from '@haca/core'
import {
  type HacaError,
  type Hex,
  heldModelsMax,
  type Model,
  toHacaError,
  type UnmetNeed
} from '@haca/protocol'
import { type CoverRides, type CoverTalk, createCoverTalk, type Report } from './cover-talk.ts'
import { createMemory, type Memory, type ShelvedModel } from './memory.ts'
import type { LostModel, Shelf, ShelfInit } from './shelf-types.ts'

export function createShelf(init: ShelfInit): Shelf {
  return new ShelfState(init)
}

class ShelfState implements Shelf {
  private readonly init: ShelfInit
  private readonly loader
  private readonly memory: Memory
  private readonly fitness = createFitness()
  private readonly gone = new Map<string, LostModel>()
  private readonly seen = new Set<string>()
  private readonly under = new Set<Promise<void>>()
  private unsubscribe: (() => void) | undefined
  private retry: NodeJS.Timeout | undefined
  private readonly talk: CoverTalk
  private wanted = ''

  constructor(init: ShelfInit) {
    this.init = init
    this.loader = createLoader(init.limits)
    this.memory = createMemory(init)
    const { covers, askWithToken, slots, signal, clock } = init
    this.talk = createCoverTalk({
      link: covers,
      report: () => this.report(),
      known: () => [...this.seen],
      idle: () => slots.idle(),
      empty: () => this.memory.list().length === 0,
      askWithToken,
      hear: event => this.step(event),
      signal,
      clock
    })
  }

  get covers(): CoverRides {
    return this.talk
  }

  start(): void {
    const { directory } = this.init
    this.unsubscribe = directory.on(model => this.consider(model))
    for (const model of directory.list()) this.consider(model)
    this.run(() => this.talk.keepSaying())
  }

  get(id: string): ShelvedModel | undefined {
    return this.memory.get(id)
  }

  byDigest(digest: Hex): ShelvedModel | undefined {
    return this.memory.byDigest(digest)
  }

  list(): readonly ShelvedModel[] {
    return this.memory.list()
  }

  onDisk(): readonly string[] {
    return this.loader.onDisk()
  }

  hold(id: string): () => void {
    return this.memory.hold(id)
  }

  noteRun(id: string, error?: HacaError): void {
    if (error === undefined) this.fitness.done(id)
    // A server that can't go on with an answer says so of each, and begins others.
    else if (error.data.field !== 'delivered' && this.fitness.failed(id, error.code)) this.lose(id, error)
  }

  lost(): readonly LostModel[] {
    return [...this.gone.values()]
  }

  noteUnmet(unmet: readonly UnmetNeed[]): void {
    const models = unmet
      .filter(({ model, ceilings }) => {
        const known = this.init.directory.get(model)
        return known !== undefined && this.init.pays(known, ceilings.high)
      })
      .map(({ model }) => model)
    if (models.join() === this.wanted) return
    this.wanted = models.join()
    this.step({ kind: 'wanted', models })
  }

  async stop(): Promise<void> {
    this.unsubscribe?.()
    clearTimeout(this.retry)
    while (this.under.size > 0) await Promise.all(this.under)
  }

  private consider(model: Model): void {
    const { wanted, files } = this.init
    if (this.seen.has(model.id) || !isWanted(model, wanted)) return
    this.seen.add(model.id)
    this.run(async () => {
      // A disk that can't be read is found out when the model is.
      const onDisk = await files.onDisk(model).catch(() => false)
      const { memoryBytes, files: parts } = model.manifest
      const diskBytes = parts.reduce((sum, { size }) => sum + size, 0)
      const sizes = { memoryBytes: this.init.count * memoryBytes, diskBytes }
      this.step({ kind: 'known', model: { id: model.id, ...sizes }, onDisk })
      this.talk.noteKnown()
    })
  }

  private step(event: DistributiveOmit<LoaderEvent, 'at'>): void {
    const { signal, clock, slots } = this.init
    if (signal.aborted) return
    const at = clock.monotonicMs()
    // Whether a slot is idle is asked when it matters, and not told with every job.
    const effects = [
      ...(event.kind === 'idle' ? [] : this.loader.step({ kind: 'idle', idle: slots.idle(), at })),
      ...this.loader.step({ ...event, at } as LoaderEvent)
    ]
    for (const effect of effects) this.run(() => this.perform(effect))
    clearTimeout(this.retry)
    const next = this.loader.nextDeadline(at)
    if (next !== undefined) this.retry = setTimeout(() => this.step({ kind: 'tick' }), next - at)
  }

  private run(work: () => Promise<void>): void {
    const done = work().finally(() => this.under.delete(done))
    this.under.add(done)
  }

  private async perform(effect: LoaderEffect): Promise<void> {
    if (effect.kind === 'ask') {
      this.talk.ask(effect.options)
      return
    }
    const model = this.init.directory.get(effect.model)
    if (model === undefined) return
    if (effect.kind === 'drop') await this.drop(model)
    else if (effect.kind === 'load') await this.load(model, effect.victims)
    else await this.fetch(model)
  }

  private async drop(model: Model): Promise<void> {
    const { directory, files, onDelayed } = this.init
    const others = this.onDisk().filter(id => id !== model.id)
    const known = others.map(id => directory.get(id)).filter(other => other !== undefined)
    await files.remove(model, known).catch(error => onDelayed(model, error))
  }

  private async fetch(model: Model): Promise<void> {
    try {
      await this.init.files.fetch(model)
      this.step({ kind: 'fetched', model: model.id })
    } catch (error) {
      this.step({ kind: 'fetch-failed', model: model.id, why: this.giveUp(model, error) })
    }
  }

  private async load(model: Model, victims: readonly string[]): Promise<void> {
    const { slots, onLoaded } = this.init
    const slot = await slots.lend(this.talk.takeSlot())
    if (slot === undefined) {
      this.step({ kind: 'load-failed', model: model.id, why: 'busy' })
      return
    }
    this.talk.changed(true)
    const alone = this.memory.list().length === 0
    if (alone) slots.othersWait(true)
    try {
      const { shelved, loadMs } = await this.swap(model, victims)
      this.gone.delete(model.id)
      this.step({ kind: 'loaded', model: model.id, loadMs })
      onLoaded(shelved)
      this.watch(shelved)
    } catch (error) {
      this.step({ kind: 'load-failed', model: model.id, why: this.giveUp(model, error) })
    } finally {
      if (alone) slots.othersWait(false)
      slots.giveBack(slot)
    }
  }

  private watch({ model, loaded: { lost } }: ShelvedModel): void {
    const tell = () => this.lose(model.id, toHacaError(lost?.reason, 'ENGINE_FAILED'))
    if (lost?.aborted) tell()
    else lost?.addEventListener('abort', tell, { once: true })
  }

  /** Takes a model that can't be run out of memory, once its jobs have failed. */
  private lose(id: string, error: HacaError): void {
    const { signal, clock, onLost, onDelayed } = this.init
    const shelved = this.memory.get(id)
    if (signal.aborted || shelved === undefined || !this.memory.lose(id)) return
    const { model } = shelved
    this.gone.set(id, { model, error, since: clock.monotonicMs() })
    onLost(model, error)
    this.run(async () => {
      try {
        await this.memory.empty(id, signal)
        await shelved.loaded.unload()
      } catch (failure) {
        if (!signal.aborted) onDelayed(model, toHacaError(failure))
      }
      this.step({ kind: 'lost', model: id })
      this.talk.changed(false)
    })
  }

  /** Lets the victims go once their jobs have ended, then loads. */
  private async swap(model: Model, victims: readonly string[]) {
    const { files, clock, signal, onLeaving, onUnloaded } = this.init
    const startedAt = clock.monotonicMs()
    const bytes = await files.fetch(model)
    const fetchedAt = clock.monotonicMs()
    for (const id of victims) {
      this.memory.leave(id)
      const known = this.init.directory.get(id)
      if (known !== undefined) onLeaving(known)
    }
    for (const id of victims) {
      const gone = await this.memory.empty(id, signal)
      await gone.loaded.unload()
      onUnloaded(gone.model)
    }
    const begunAt = clock.monotonicMs()
    const loaded = await files.load(model, bytes)
    const endedAt = clock.monotonicMs()
    const spentMs = fetchedAt - startedAt + (endedAt - begunAt)
    const shelved = this.memory.put({ model, ...loaded, loadMs: Math.ceil(spentMs) })
    return { shelved, loadMs: endedAt - begunAt }
  }

  /** What a peer or the network failed at is tried again, as long as the node runs; what is wrong with the model itself is not. */
  private giveUp(model: Model, cause: unknown): Failure {
    const error = toHacaError(cause)
    const known = this.gone.get(model.id)
    if (known !== undefined) this.gone.set(model.id, { ...known, error })
    // What has run here is not at fault itself.
    const later = error.retry || error.code === 'NOT_FOUND' || known !== undefined
    if (this.init.signal.aborted) return 'later'
    if (later) this.init.onDelayed(model, error)
    else this.init.onRefused(model, error)
    return later ? 'later' : 'never'
  }

  private report(): Report {
    const { count } = this.init
    const { slowestMs, workPerSecond } = this.memory.measured()
    const rate = Math.round(workPerSecond * count)
    return { rate, slots: count, loadMs: slowestMs, holds: [...this.loader.holds()].slice(0, heldModelsMax) }
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function isWanted({ id, manifest }: Model, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true
  return wanted.some(name => name === id || name === manifest.name || manifest.name.endsWith(`/${name}`))
}
