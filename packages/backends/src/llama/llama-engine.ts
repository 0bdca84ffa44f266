import { HacaError } from '@haca/protocol'
import { chunkUp } from '../decode/chunk-tokens.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import { generate } from '../decode/generate.ts'
import { rederive } from '../decode/rederive.ts'
import { engineMemoryBytes, queuedRunsMax } from '../limits.ts'
import { createChatModel } from '../model/chat-model.ts'
import type { ChatCompute } from '../model/compute.ts'
import { createMemoryBudget } from '../model/memory-budget.ts'
import { modelHash, requireFile, requireFormat, requireTask } from '../model/model-files.ts'
import { neverAborted } from '../model/never-aborted.ts'
import { requireSlots } from '../model/require-slots.ts'
import { createSlotQueue } from '../model/slot-queue.ts'
import { instructionSet } from '../onnx/instruction-set.ts'
import { llamaTolerances } from '../score/tolerances.ts'
import type { ChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import type { Engine, LoadedModel, ModelSource } from '../types.ts'
import { inspectGguf } from './inspect-gguf.ts'
import { createLlamaDecoder } from './llama-decoder.ts'
import { cacheTypeOf, llamaBatch, type OpenedLlama, openLlama, takesFlash } from './llama-model.ts'
import { importLlama, type Llama, type LlamaModule, llamaVersion } from './llama-module.ts'
import { createLlamaTokenizer } from './llama-tokenizer.ts'

export interface LlamaEngineInit {
  /** Runs at the same time, 1 to 256, each with a context of its own. Default: 1. */
  readonly slots?: number
  /** Threads that one run may use, 1 to 256. Default: 1. */
  readonly threads?: number
  /** Most memory that loaded models may declare together, all slots counted, bytes. Default: 4 GiB. */
  readonly memoryBytes?: number
  /** Folder that node-llama-cpp was installed into, if not beside this package. */
  readonly installedIn?: string | undefined
}

const engineId = 'node-llama-cpp'

/** The library and what it needs to be ended; loaded with the first model. */
interface Library {
  readonly module: LlamaModule
  readonly llama: Llama
  /** A file did not load: the library then waits for a model that is gone, and its end never comes. */
  stuck: boolean
}

/** @param installedIn as `LlamaEngineInit` has it */
export async function startLibrary(installedIn: string | undefined): Promise<Library> {
  const module = await importLlama(installedIn)
  // Nothing is built or downloaded, whatever is missing; the library's words come as errors where they matter.
  const llama = await module.getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    logLevel: 'disabled',
    logger: () => undefined
  })
  return { module, llama, stuck: false }
}

/** What decides the bits of a result, beside library, instruction set and weights. */
function settingsOf({ model }: OpenedLlama, threads: number): string {
  const flash = takesFlash(model) ? 'auto' : 'off'
  return `batch=${llamaBatch} flash=${flash} cache=${cacheTypeOf(model).toLowerCase()} threads=${threads}`
}

/** Opens a file, and takes note when it does not load. */
async function openIn(
  library: Library,
  file: Uint8Array,
  manifest: ModelSource['manifest'],
  size: { readonly slots: number; readonly threads: number }
): Promise<OpenedLlama> {
  try {
    return await openLlama(library.llama, file, manifest, size)
  } catch (error) {
    library.stuck = true
    throw error
  }
}

async function endLibrary({ llama, stuck }: Library): Promise<void> {
  const ended = llama.dispose()
  if (stuck) void ended.catch(() => undefined)
  else await ended
}

/** Runs of one engine: which slots are free, and what waits for the last run to end. */
function createRuns(slots: number) {
  const queue = createSlotQueue<number>(queuedRunsMax)
  const running = new Set<Promise<void>>()
  for (let slot = 0; slot < slots; slot++) queue.put(slot)
  return {
    async *use<T>(
      signal: AbortSignal,
      work: (slot: number) => AsyncIterable<T>
    ): AsyncGenerator<T, void, void> {
      const slot = await queue.take(signal)
      const ended = Promise.withResolvers<void>()
      running.add(ended.promise)
      try {
        yield* work(slot)
      } catch (error) {
        throw error instanceof EngineFault
          ? new HacaError(error.code, error.message, { data: error.data })
          : error
      } finally {
        queue.put(slot)
        running.delete(ended.promise)
        ended.resolve()
      }
    },
    /** Resolves when no run uses a slot. */
    idle: async () => {
      await Promise.all(running)
    },
    close: queue.close
  }
}

/** Fire when a model is unloaded and when the engine stops. */
interface Life {
  readonly unloaded: AbortSignal
  readonly stopped: AbortSignal
}

/** The library must not be asked about what it has freed. */
function requireAlive({ unloaded, stopped }: Life): void {
  if (stopped.aborted) throw new HacaError('CANCELLED', 'the engine was stopped')
  if (unloaded.aborted) throw new HacaError('NOT_STARTED', 'the model is not loaded')
}

function guarded(tokenizer: ChatTokenizer, life: Life): ChatTokenizer {
  return {
    ...tokenizer,
    encodeChat(messages) {
      requireAlive(life)
      return tokenizer.encodeChat(messages)
    },
    bytesOf(token) {
      requireAlive(life)
      return tokenizer.bytesOf(token)
    }
  }
}

function llamaCompute(
  { sequences }: OpenedLlama,
  vocabulary: number,
  runs: ReturnType<typeof createRuns>,
  life: Life
): ChatCompute {
  const { unloaded, stopped } = life
  const decoderOf = (slot: number) => {
    requireAlive(life)
    const sequence = sequences[slot]
    if (sequence === undefined) throw new HacaError('INTERNAL', `slot ${slot} has no context`)
    return createLlamaDecoder(sequence, vocabulary)
  }
  const cancelled = () => new HacaError('CANCELLED', 'the run was cancelled')
  async function* draw(slot: number, request: Parameters<ChatCompute['generate']>[0], signal: AbortSignal) {
    const joined = AbortSignal.any([signal, unloaded, stopped])
    for await (const chunk of chunkUp(generate(decoderOf(slot), request, joined))) {
      if (joined.aborted) throw cancelled()
      yield chunk
    }
    if (joined.aborted) throw cancelled()
  }
  return {
    kind: 'chat',
    generate: (request, signal) => runs.use(signal, slot => draw(slot, request, signal)),
    async rederive(request, signal) {
      const checks = runs.use(signal, async function* (slot) {
        yield await rederive(decoderOf(slot), request)
      })
      for await (const check of checks) return check
      throw cancelled()
    }
  }
}

/**
 * Runs GGUF models with llama.cpp through node-llama-cpp, which is loaded with the first model and need not be installed
 * before. Tokens are drawn here from its logits, by the seed, as with every other engine.
 *
 * @throws HacaError `INVALID_INPUT` for a number of slots that cannot be
 */
export function createLlamaEngine(init: LlamaEngineInit = {}): Engine {
  const { slots = 1, threads = 1, memoryBytes = engineMemoryBytes, installedIn } = init
  requireSlots(slots)
  requireSlots(threads, 'threads')
  const budget = createMemoryBudget(memoryBytes)
  const runs = createRuns(slots)
  const stopping = new AbortController()
  const opened = new Set<() => Promise<void>>()
  let library: Promise<Library> | undefined

  async function load({ manifest, files, tolerances = llamaTolerances }: ModelSource): Promise<LoadedModel> {
    requireFormat(manifest, 'gguf')
    requireTask(manifest)
    const file = requireFile(files, 'model.gguf')
    inspectGguf(file)
    const release = budget.reserve(slots * Math.max(manifest.memoryBytes, file.length))
    try {
      library ??= startLibrary(installedIn)
      const started = await library.catch(error => {
        library = undefined
        throw error
      })
      const model = await openIn(started, file, manifest, { slots, threads })
      const unloading = new AbortController()
      const unload = async () => {
        if (!opened.delete(unload)) return
        unloading.abort()
        await runs.idle()
        await model.close()
        release()
      }
      opened.add(unload)
      const tokenizer = createLlamaTokenizer(started.module, model.model)
      const life = { unloaded: unloading.signal, stopped: stopping.signal }
      const compute = llamaCompute(model, tokenizer.vocabulary, runs, life)
      const isa = await instructionSet()
      const settings = settingsOf(model, threads)
      const numericsClass = `${engineId}@${llamaVersion} cpu ${settings} ${isa} model=${modelHash(file)}`
      return createChatModel(manifest, guarded(tokenizer, life), {
        compute,
        slots,
        numericsClass,
        tolerances,
        unload
      })
    } catch (error) {
      release()
      throw error
    }
  }

  return {
    id: engineId,
    slots,
    memoryBytes,
    async load(source, { signal = neverAborted() } = {}) {
      if (stopping.signal.aborted || signal.aborted)
        throw new HacaError('CANCELLED', 'the engine was stopped')
      return load(source)
    },
    async stop() {
      stopping.abort()
      runs.close(new HacaError('CANCELLED', 'the engine was stopped'))
      for (const unload of [...opened]) await unload()
      const running = await library?.catch(() => undefined)
      library = undefined
      if (running !== undefined) await endLibrary(running)
    }
  }
}
