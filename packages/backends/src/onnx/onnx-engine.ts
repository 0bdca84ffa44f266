import { HacaError } from '@haca/protocol'
import { engineMemoryBytes } from '../limits.ts'
import { createChatModel } from '../model/chat-model.ts'
import type { ChatCompute, TensorCompute } from '../model/compute.ts'
import { createMemoryBudget } from '../model/memory-budget.ts'
import { modelHash, requireFile, requireFormat, requireTask } from '../model/model-files.ts'
import { neverAborted } from '../model/never-aborted.ts'
import { requireSlots } from '../model/require-slots.ts'
import { createTensorModel } from '../model/tensor-model.ts'
import { createTextsModel, readTextFeatures } from '../model/texts-model.ts'
import { defaultTolerances } from '../score/tolerances.ts'
import { createChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import { parseTokenizerFile } from '../tokenizer/tokenizer-file.ts'
import type { Engine, ModelSource } from '../types.ts'
import { inspectOnnx } from './inspect-graph.ts'
import { instructionSet } from './instruction-set.ts'
import { sessionSettings } from './session.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

export interface OnnxEngineInit {
  /** Worker threads, each with one core's worth of work, 1 to 256. Default: 1. */
  slots?: number
  /** Threads that one run may use, 1 to 256: more than one pays for models of a billion weights. Default: 1. */
  threads?: number
  /** Most memory that loaded models may declare together, all slots counted, bytes. Default: 4 GiB. */
  memoryBytes?: number
}

const engineId = 'onnxruntime-node'

/** Engine, settings, instruction set and weights: what decides the bits of a result. */
function describeClass(version: string, isa: string, threads: number, graph: Uint8Array): string {
  const { graphOptimizationLevel } = sessionSettings
  return `${engineId}@${version} cpu opt=${graphOptimizationLevel} threads=${threads} ${isa} model=${modelHash(graph)}`
}

function chatCompute(pool: WorkerPool, key: number): ChatCompute {
  return {
    kind: 'chat',
    generate: (request, signal) => pool.stream({ kind: 'generate', key, request }, signal),
    async rederive(request, signal) {
      const result = await pool.run({ kind: 'rederive', key, request }, signal)
      if (typeof result !== 'object' || result instanceof Uint8Array)
        throw new HacaError('INTERNAL', 'rederive gave no measurements')
      return result
    }
  }
}

function tensorCompute(pool: WorkerPool, key: number): TensorCompute {
  return {
    kind: 'tensor',
    async infer(rows, data, signal) {
      const result = await pool.run({ kind: 'infer', key, rows, data }, signal)
      if (!(result instanceof Uint8Array)) throw new HacaError('INTERNAL', 'infer gave no rows')
      return result
    }
  }
}

/** Fires when threads do not come back; see `LoadedModel.lost`. */
function watchPool(pool: WorkerPool): { readonly lost: AbortSignal; readonly unwatch: () => void } {
  const losing = new AbortController()
  return { lost: losing.signal, unwatch: pool.onBroken(error => losing.abort(error)) }
}

/** The engine takes shared memory between threads, not between the caller's hands: this is its own copy. */
function share(bytes: Uint8Array): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}

/**
 * Runs ONNX models with onnxruntime in worker threads, one per slot, so that the caller's event loop stays free.
 * The threads start with the first model.
 *
 * @throws HacaError `INVALID_INPUT` for a number of slots that cannot be
 */
export function createOnnxEngine({
  slots = 1,
  threads = 1,
  memoryBytes = engineMemoryBytes
}: OnnxEngineInit = {}): Engine {
  requireSlots(slots)
  requireSlots(threads, 'threads')
  const pool = createWorkerPool(slots)
  const budget = createMemoryBudget(memoryBytes)
  let models = 0

  async function load({ manifest, files, tolerances = defaultTolerances }: ModelSource, signal: AbortSignal) {
    requireFormat(manifest, 'onnx')
    requireTask(manifest)
    const graph = requireFile(files, 'model.onnx')
    inspectOnnx(graph)
    const tokenizer =
      manifest.task === 'chat'
        ? createChatTokenizer(parseTokenizerFile(requireFile(files, 'tokenizer.json')))
        : undefined
    const features = readTextFeatures(manifest, files)
    const release = budget.reserve(slots * Math.max(manifest.memoryBytes, graph.length))
    const key = models++
    const input = features?.rows ?? manifest.input
    try {
      const [version, isa] = await Promise.all([pool.start(), instructionSet()])
      const { output } = manifest
      const { vocabulary = 0 } = tokenizer ?? {}
      await pool.load({ key, graph: share(graph), input, output, threads, vocabulary }, signal)
      const { lost, unwatch } = watchPool(pool)
      const unload = async () => {
        unwatch()
        await pool.unload(key)
        release()
      }
      const handle = {
        slots,
        numericsClass: describeClass(version, isa, threads, graph),
        tolerances,
        unload,
        cpuMs: () => pool.cpuMs()
      }
      if (tokenizer !== undefined) {
        const compute = chatCompute(pool, key)
        return { ...createChatModel(manifest, tokenizer, { ...handle, compute }), lost }
      }
      const rows = { ...handle, compute: tensorCompute(pool, key) }
      if (features === undefined) return { ...createTensorModel(manifest, rows), lost }
      return { ...createTextsModel(manifest, features, rows), lost }
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    id: engineId,
    slots,
    memoryBytes,
    load: (source, { signal = neverAborted() } = {}) => load(source, signal),
    stop: () => pool.stop()
  }
}
