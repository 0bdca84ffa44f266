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

/** A load is tried this often; each wait is longer than the one before by the first one. */
const attemptsMax = 5
const retryMs = 500

export function createShelf(init: ShelfInit): Shelf {
  const models = new Map<string, ShelvedModel>()
  const digests = new Map<Hex, ShelvedModel>()
  const seen = new Set<string>()
  const retries = new Set<NodeJS.Timeout>()
  let queue = Promise.resolve()
  let unsubscribe: (() => void) | undefined

  const wants = ({ id, manifest }: Model) =>
    init.wanted === undefined ||
    init.wanted.some(name => name === id || name === manifest.name || manifest.name.endsWith(`/${name}`))

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

  /** What a peer or the network failed at is tried again; what is wrong with the model itself is not. */
  const giveUp = (model: Model, error: HacaError, attempt: number) => {
    const transient = error.retry || error.code === 'NOT_FOUND'
    if (!transient || attempt >= attemptsMax) {
      init.onRefused(model, error)
      return
    }
    const timer = setTimeout(() => {
      retries.delete(timer)
      queue = queue.then(() => load(model, attempt + 1))
    }, attempt * retryMs)
    retries.add(timer)
  }

  const consider = (model: Model) => {
    if (seen.has(model.id) || !wants(model)) return
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
