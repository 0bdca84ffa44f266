import type { Engine, LoadedModel } from '@haca/backends'
import type { Clock } from '@haca/core'
import type { ContentStore } from '@haca/network'
import { fetchModelFiles, type ModelDirectory } from '@haca/node-kit'
import { type HacaError, type Hex, type Model, modelDigest, toHacaError } from '@haca/protocol'

/** A model in memory, with what it does per second on one slot. */
export interface ShelvedModel {
  readonly model: Model
  readonly loaded: LoadedModel
  /** Output units per second of one slot. */
  readonly rate: number
  /** Milliseconds that it took to fetch, check, load and certify it. */
  readonly loadMs: number
}

export interface ShelfInit {
  readonly engine: Engine
  readonly content: ContentStore
  readonly directory: ModelDirectory
  /** Names or ids; undefined takes every model. */
  readonly wanted: readonly string[] | undefined
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Called before and after each load, so that the time is accounted for. */
  readonly onLoading: (loading: boolean) => void
  readonly onLoaded: (shelved: ShelvedModel) => void
  /** The model cannot be had now and is tried again later. */
  readonly onDelayed: (model: Model, error: Error) => void
  /** The model itself is at fault, or too large for this node. */
  readonly onRefused: (model: Model, error: Error) => void
}

/** The models that this node serves: fetched, checked, loaded and certified one after the other. */
export interface Shelf {
  start(): void
  get(id: string): ShelvedModel | undefined
  byDigest(digest: Hex): ShelvedModel | undefined
  list(): readonly ShelvedModel[]
  stop(): Promise<void>
}

/**
 * Until a load that failed by a peer or the network is tried again: twice as long each time, as a network that is just
 * coming up has what was missing in a moment and one that lacks a model may lack it for days.
 */
const retryMs = 500
const retryMaxMs = 60_000

export function createShelf(init: ShelfInit): Shelf {
  const models = new Map<string, ShelvedModel>()
  const digests = new Map<Hex, ShelvedModel>()
  const seen = new Set<string>()
  const retries = new Set<NodeJS.Timeout>()
  let queue = Promise.resolve()
  let unsubscribe: (() => void) | undefined

  const load = async (model: Model, attempt = 1) => {
    if (init.signal.aborted) return
    init.onLoading(true)
    const startedAt = init.clock.monotonicMs()
    try {
      const { content, directory, signal } = init
      const files = await fetchModelFiles(model, { content, directory, signal })
      const loaded = await init.engine.load({ manifest: model.manifest, files }, { signal })
      const { unitsPerSecond, slots } = await loaded.certify({ signal })
      const rate = Math.max(1, Math.floor(unitsPerSecond / slots))
      const loadMs = Math.ceil(init.clock.monotonicMs() - startedAt)
      const shelved: ShelvedModel = { model, loaded, rate, loadMs }
      models.set(model.id, shelved)
      digests.set(modelDigest(model.id), shelved)
      init.onLoaded(shelved)
    } catch (error) {
      if (!init.signal.aborted) giveUp(model, toHacaError(error), attempt)
    } finally {
      init.onLoading(false)
    }
  }

  /** What a peer or the network failed at is tried again, as long as the node runs; what is wrong with the model itself is not. */
  const giveUp = (model: Model, error: HacaError, attempt: number) => {
    const transient = error.retry || error.code === 'NOT_FOUND'
    if (!transient) {
      init.onRefused(model, error)
      return
    }
    init.onDelayed(model, error)
    const timer = setTimeout(
      () => {
        retries.delete(timer)
        queue = queue.then(() => load(model, attempt + 1))
      },
      Math.min(retryMaxMs, retryMs * 2 ** (attempt - 1))
    )
    retries.add(timer)
  }

  const consider = (model: Model) => {
    if (seen.has(model.id) || !isWanted(model, init.wanted)) return
    seen.add(model.id)
    queue = queue.then(() => load(model))
  }

  return {
    start() {
      unsubscribe = init.directory.on(consider)
      for (const model of init.directory.list()) consider(model)
    },
    get: id => models.get(id),
    byDigest: digest => digests.get(digest),
    list: () => [...models.values()],
    async stop() {
      unsubscribe?.()
      for (const timer of retries) clearTimeout(timer)
      await queue
    }
  }
}

function isWanted({ id, manifest }: Model, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true
  return wanted.some(name => name === id || name === manifest.name || manifest.name.endsWith(`/${name}`))
}
