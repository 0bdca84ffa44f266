import type { ContentStore } from '@haca/network'
import { type ModelDirectory, modelBytes, storeModelFiles } from '@haca/node-kit'
import type { Logger, Model } from '@haca/protocol'

export interface ReplicatorInit {
  readonly directory: ModelDirectory
  readonly content: ContentStore
  /** Hosts a model should have. */
  readonly replicas: number
  /** Most bytes of the files of all models, `hostedBytes` among them: what would go beyond is left to others. */
  readonly diskBytes: number
  /** Bytes of the files of all models that are hosted. */
  readonly hostedBytes: () => number
  readonly isHosted: (id: string) => boolean
  readonly onReplicated: (model: Model) => Promise<void>
  readonly logger: Logger
}

/** Copies models that too few hosting nodes store. */
export interface Replicator {
  start(): void
  stop(): Promise<void>
}

export function createReplicator(init: ReplicatorInit): Replicator {
  const stopping = new AbortController()
  let unsubscribe: (() => void) | undefined
  let queue = Promise.resolve()

  const copy = async (model: Model) => {
    const { directory, content, logger } = init
    if (stopping.signal.aborted || init.isHosted(model.id)) return
    if (directory.hosts(model.id).length >= init.replicas) return
    const bytes = modelBytes(model)
    if (init.hostedBytes() + bytes > init.diskBytes) {
      logger.warn({ model: model.id, bytes, diskBytes: init.diskBytes }, 'no room for a copy of a model')
      return
    }
    try {
      await storeModelFiles(model, { content, directory, signal: stopping.signal })
      await init.onReplicated(model)
    } catch (error) {
      if (!stopping.signal.aborted)
        logger.warn({ model: model.id, error: String(error) }, 'could not copy a model')
    }
  }

  const consider = (model: Model) => {
    queue = queue.then(() => copy(model))
  }

  return {
    start() {
      unsubscribe = init.directory.on(consider)
      for (const model of init.directory.list()) consider(model)
    },
    async stop() {
      stopping.abort()
      unsubscribe?.()
      await queue
    }
  }
}
