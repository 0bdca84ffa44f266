import type { Engine, LoadedModel } from '@haca/backends'
import type { ContentStore } from '@haca/network'
import { fetchModelFiles, type ModelDirectory } from '@haca/node-kit'
import type { Model } from '@haca/protocol'

type Bytes = Awaited<ReturnType<typeof fetchModelFiles>>

/** Brings models from the network to disk, and from there into the engine. */
export interface ModelFiles {
  /** Whether the files are on disk, as far as their first blocks say: what is missing of them is fetched when it is read. */
  onDisk(model: Model): Promise<boolean>
  /** Files in memory, from disk or from whoever hosts them; they stay on disk. */
  fetch(model: Model): Promise<Bytes>
  /** Loads and certifies. */
  load(model: Model, files: Bytes): Promise<{ readonly loaded: LoadedModel; readonly rate: number }>
  /** @param others models whose files stay, with the blocks that they share */
  remove(model: Model, others: readonly Model[]): Promise<void>
}

export interface ModelFilesInit {
  readonly engine: Engine
  readonly content: Pick<ContentStore, 'fetchBytes' | 'has' | 'remove'>
  /** Whether the blocks belong to this node alone; those of another role are not for it to remove. */
  readonly own: boolean
  readonly directory: Pick<ModelDirectory, 'hosts'>
  /** Most bytes of the files of one model, which are in memory while it loads. */
  readonly bytesMax: number
  readonly signal: AbortSignal
}

export function createModelFiles(init: ModelFilesInit): ModelFiles {
  const { engine, content, own, signal } = init
  return {
    async onDisk({ manifest }) {
      const has = await Promise.all(manifest.files.map(({ cid }) => content.has(cid)))
      return has.every(Boolean)
    },
    fetch: model => fetchModelFiles(model, init),
    async load({ manifest }, files) {
      const loaded = await engine.load({ manifest, files }, { signal })
      try {
        const { unitsPerSecond, slots } = await loaded.certify({ signal })
        return { loaded, rate: Math.max(1, Math.floor(unitsPerSecond / slots)) }
      } catch (error) {
        await loaded.unload()
        throw error
      }
    },
    async remove({ manifest }, others) {
      if (!own) return
      const keep = others.flatMap(other => other.manifest.files.map(({ cid }) => cid))
      for (const { cid } of manifest.files) await content.remove(cid, { keep })
    }
  }
}
