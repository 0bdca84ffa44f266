import type { ContentStore } from '@haca/network'
import { fetchModelFiles, type ModelDirectory } from '@haca/node-kit'
import type { Logger, Model } from '@haca/protocol'

export interface ReplicatorInit {
  readonly directory: ModelDirectory
  readonly content: ContentStore
  /** Hosts a model should have. */
  readonly replicas: number
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
    try {
      await fetchModelFiles(model, { content, directory, signal: stopping.signal })
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
