import { HacaError } from '@haca/protocol'
import { engineMemoryBytes, queuedRunsMax, serverSlots } from '../limits.ts'
import type { TextCompute } from '../model/compute.ts'
import { createMemoryBudget } from '../model/memory-budget.ts'
import { modelHash, requireFile, requireFormat, requireTask } from '../model/model-files.ts'
import { neverAborted } from '../model/never-aborted.ts'
import { requireSlots } from '../model/require-slots.ts'
import { createSlotQueue } from '../model/slot-queue.ts'
import { createTextModel } from '../model/text-model.ts'
import { defaultTolerances } from '../score/tolerances.ts'
import type { Engine, LoadedModel, ModelSource } from '../types.ts'
import type { ChatApi } from './chat-api.ts'
import { createHttpClient, type HttpClientInit } from './http-client.ts'
import { probeServer, type ServerAbilities } from './probe-server.ts'
import { parseServerFile } from './server-file.ts'
import { type ServerWatch, watchServer } from './watch-server.ts'

export interface ServerEngineInit extends HttpClientInit {
  /** Requests at the same time, 1 to 256. Default: 4. */
  readonly slots?: number
  /** Most memory that models may declare together; they lie in the server's. Default: 4 GiB. */
  readonly memoryBytes?: number
  /** Milliseconds between two looks at a server that says nothing; see `serverProbeMs`. */
  readonly probeMs?: number
  /** Told what the server was seen to do, for each model that is loaded. */
  readonly onProbed?: (model: string, abilities: ServerAbilities) => void
}

const engineId = 'openai-server'

/** A model is gone for good when its signal fires: runs that go on end, and none begins. */
interface Life {
  readonly unloaded: AbortSignal
  readonly stopped: AbortSignal
  readonly watch: ServerWatch
}

function serverCompute(
  api: ChatApi,
  abilities: ServerAbilities,
  queue: ReturnType<typeof createSlotQueue<number>>,
  { unloaded, stopped, watch }: Life
): TextCompute {
  const requireLoaded = () => {
    if (unloaded.aborted && !stopped.aborted) throw new HacaError('NOT_STARTED', 'the model is not loaded')
  }
  async function withSlot<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    requireLoaded()
    const slot = await queue.take(signal)
    const ends = endsOf(signal)
    try {
      const result = await work(ends.signal)
      watch.answered()
      return result
    } catch (error) {
      throw ends.failure(error)
    } finally {
      queue.put(slot)
    }
  }
  /** What ends a run: its caller, the engine, or a server that is given up while it waits. One that begins later tries it. */
  function endsOf(signal: AbortSignal) {
    const { lost } = watch
    const ending = [signal, unloaded, stopped, ...(lost.aborted ? [] : [lost])]
    return {
      signal: AbortSignal.any(ending),
      failure(error: unknown): unknown {
        if (ending.includes(lost) && lost.aborted && !signal.aborted) return lost.reason
        if (!signal.aborted) watch.failed(error)
        return error
      }
    }
  }
  const { topLogprobs, continues, counts } = abilities
  return {
    kind: 'text',
    continues,
    async *complete(request, signal) {
      requireLoaded()
      const slot = await queue.take(signal)
      const ends = endsOf(signal)
      try {
        for await (const event of api.complete(request, ends.signal, counts)) {
          watch.answered()
          yield event
        }
      } catch (error) {
        throw ends.failure(error)
      } finally {
        queue.put(slot)
      }
    },
    // Words in the middle of an answer can be asked about only if the answer can be begun with what precedes them.
    next:
      topLogprobs > 0 && continues
        ? (request, signal) => withSlot(signal, joined => api.next(request, topLogprobs, joined))
        : undefined
  }
}

function requireFeatures({ manifest }: ModelSource, { features }: ServerAbilities): void {
  const missing = manifest.features?.filter(feature => !features.includes(feature)) ?? []
  if (missing.length === 0) return
  throw new HacaError(
    'LIMIT_EXCEEDED',
    `${manifest.name} needs ${missing.join(' and ')}, which the engine's server was not seen to do`,
    { data: { field: 'manifest.features', actual: features.join(','), limit: missing.join(',') } }
  )
}

/**
 * Runs models on an OpenAI-compatible server: vLLM, SGLang, llama-server, Ollama, LM Studio, a gateway of this network.
 * What the server can do is tried when a model is loaded, and nothing is believed by its name. How far the server computes
 * ahead of a slow reader is bounded by the connection's buffers.
 *
 * @throws HacaError `INVALID_INPUT` for a URL or a number of slots that cannot be
 */
export function createServerEngine(init: ServerEngineInit): Engine {
  const { slots = serverSlots, memoryBytes = engineMemoryBytes, probeMs, onProbed } = init
  requireSlots(slots)
  const http = createHttpClient(init)
  const budget = createMemoryBudget(memoryBytes)
  const queue = createSlotQueue<number>(queuedRunsMax)
  const stopping = new AbortController()
  for (let slot = 0; slot < slots; slot++) queue.put(slot)

  async function load(source: ModelSource, signal: AbortSignal): Promise<LoadedModel> {
    const { manifest, files, tolerances = defaultTolerances } = source
    requireFormat(manifest, 'openai')
    requireTask(manifest)
    const file = requireFile(files, 'server.json')
    const { model } = parseServerFile(file)
    const release = budget.reserve(slots * manifest.memoryBytes)
    const unloading = new AbortController()
    try {
      const { abilities, api } = await probeServer({ http, model, signal })
      onProbed?.(manifest.name, abilities)
      requireFeatures(source, abilities)
      const ended = AbortSignal.any([unloading.signal, stopping.signal])
      const watch = watchServer({ http, model, everyMs: probeMs, signal: ended })
      const life = { unloaded: unloading.signal, stopped: stopping.signal, watch }
      const compute = serverCompute(api, abilities, queue, life)
      const unload = async () => {
        unloading.abort()
        release()
      }
      const numericsClass = `${engineId} model=${modelHash(file)}`
      const handle = { compute, slots, numericsClass, tolerances, unload }
      return { ...createTextModel(manifest, handle), lost: watch.lost }
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    id: engineId,
    slots,
    memoryBytes,
    load(source, { signal = neverAborted() } = {}) {
      if (stopping.signal.aborted) return Promise.reject(new HacaError('CANCELLED', 'the engine was stopped'))
      return load(source, AbortSignal.any([signal, stopping.signal]))
    },
    async stop() {
      stopping.abort()
      queue.close(new HacaError('CANCELLED', 'the engine was stopped'))
    }
  }
}
