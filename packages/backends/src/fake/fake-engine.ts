import { createHash } from 'node:crypto'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { HacaError } from '@haca/protocol'
import { chunkUp } from '../decode/chunk-tokens.ts'
import type { Decoder } from '../decode/decoder.ts'
import { generate } from '../decode/generate.ts'
import { rederive } from '../decode/rederive.ts'
import { engineMemoryBytes, queuedRunsMax } from '../limits.ts'
import { createChatModel } from '../model/chat-model.ts'
import type { ChatCompute, TensorCompute } from '../model/compute.ts'
import { createMemoryBudget } from '../model/memory-budget.ts'
import { requireFile, requireTask } from '../model/model-files.ts'
import { requireSlots } from '../model/require-slots.ts'
import { createSlotQueue, type SlotQueue } from '../model/slot-queue.ts'
import { createTensorModel } from '../model/tensor-model.ts'
import { createTextModel } from '../model/text-model.ts'
import { createTextsModel, readTextFeatures } from '../model/texts-model.ts'
import { defaultTolerances } from '../score/tolerances.ts'
import { createChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import { parseTokenizerFile } from '../tokenizer/tokenizer-file.ts'
import type { Engine, LoadedModel, ModelSource } from '../types.ts'
import { createFakeDecoder } from './fake-decoder.ts'
import { fraction } from './fake-numbers.ts'
import { fakeText } from './fake-text.ts'
import { type Gate, withSlot } from './gate.ts'

export interface FakeEngineInit {
  /** Runs at the same time, 1 to 256. Default: 1. */
  slots?: number
  /** Milliseconds that a token or a row takes. Default: 0. */
  unitMs?: number
  /** Default: 4 GiB. */
  memoryBytes?: number
}

function fakeChat(gate: Gate, decoder: (signal: AbortSignal) => Decoder): ChatCompute {
  return {
    kind: 'chat',
    async *generate(request, signal) {
      const slot = await gate.queue.take(signal)
      try {
        yield* chunkUp(generate(decoder(signal), request, signal))
        if (signal.aborted) throw new HacaError('CANCELLED', 'the run was cancelled')
      } finally {
        gate.queue.put(slot)
      }
    },
    rederive: (request, signal) => withSlot(gate, signal, () => rederive(decoder(signal), request))
  }
}

/** Each output value is a sum of the row's values with fixed weights. */
function fakeTensor(gate: Gate, weights: number, inputs: number, outputs: number): TensorCompute {
  function compute(rows: number, data: Uint8Array): Uint8Array {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    const values = Float32Array.from({ length: rows * outputs }, (_, at) => {
      const row = Math.floor(at / outputs)
      let sum = 0
      for (let i = 0; i < inputs; i++) {
        sum += view.getFloat32(4 * (row * inputs + i), true) * fraction(weights, at % outputs, i)
      }
      return sum
    })
    return new Uint8Array(values.buffer)
  }
  return {
    kind: 'tensor',
    infer: (rows, data, signal) =>
      withSlot(gate, signal, async () => {
        await gate.unit(signal)
        return compute(rows, data)
      })
  }
}

/** By format, the file that decides what a model gives. */
const weightFiles = { onnx: 'model.onnx', gguf: 'model.gguf', openai: 'server.json' } as const

const describeClass = (model: Buffer) => `fake threads=1 model=${model.toString('hex', 0, 8)}`

/** @param loaded whether the model still is */
function createGate(
  queue: SlotQueue<number>,
  unitMs: number,
  stopping: AbortSignal,
  loaded: { readonly value: boolean }
): Gate {
  return {
    queue,
    async unit(signal) {
      if (!loaded.value) throw new HacaError('NOT_STARTED', 'the model is not loaded')
      try {
        const options = { signal: AbortSignal.any([signal, stopping]) }
        // A timer takes a millisecond at least; a fake that is to be fast only lets others have their turn.
        await (unitMs === 0 ? setImmediate(undefined, options) : setTimeout(unitMs, undefined, options))
      } catch {
        throw new HacaError('CANCELLED', 'the run was cancelled')
      }
    }
  }
}

/**
 * An engine without a model, for tests of whoever uses one: no threads, no native code, the same outputs on every
 * machine. What it says about limits, seeds, evidence and score is what a real engine says.
 */
export function createFakeEngine(init: FakeEngineInit = {}): Engine {
  const { slots = 1, unitMs = 0, memoryBytes = engineMemoryBytes } = init
  requireSlots(slots)
  const budget = createMemoryBudget(memoryBytes)
  const queue = createSlotQueue<number>(queuedRunsMax)
  const stopping = new AbortController()
  for (let slot = 0; slot < slots; slot++) queue.put(slot)

  function load({ manifest, files, tolerances = defaultTolerances }: ModelSource): LoadedModel {
    requireTask(manifest)
    const name = weightFiles[manifest.format]
    const file = requireFile(files, name)
    if (file.length === 0) throw new HacaError('CORRUPT_MODEL', `${name} is empty`, { data: { file: name } })
    const hash = createHash('sha256').update(file).digest()
    const weights = hash.readUInt32LE(0)
    const loaded = { value: true }
    const gate = createGate(queue, unitMs, stopping.signal, loaded)
    const release = budget.reserve(slots * manifest.memoryBytes)
    const unload = async () => {
      loaded.value = false
      release()
    }
    const handle = { slots, numericsClass: describeClass(hash), tolerances, unload }
    if (manifest.output.kind === 'text') {
      const compute = fakeText(gate, weights)
      return createTextModel(manifest, { ...handle, compute })
    }
    const features = readTextFeatures(manifest, files)
    const input = features?.rows ?? manifest.input
    if (input.kind === 'tensor' && manifest.output.kind === 'tensor') {
      const compute = fakeTensor(gate, weights, input.columns, manifest.output.columns)
      const rows = { ...handle, compute }
      return features === undefined
        ? createTensorModel(manifest, rows)
        : createTextsModel(manifest, features, rows)
    }
    const tokenizer = createChatTokenizer(parseTokenizerFile(requireFile(files, 'tokenizer.json')))
    const decoder = (signal: AbortSignal) =>
      createFakeDecoder(weights, tokenizer.vocabulary, () => gate.unit(signal))
    return createChatModel(manifest, tokenizer, { ...handle, compute: fakeChat(gate, decoder) })
  }

  return {
    id: 'fake',
    slots,
    memoryBytes,
    async load(source, { signal } = {}) {
      if (stopping.signal.aborted || signal?.aborted)
        throw new HacaError('CANCELLED', 'the engine was stopped')
      return load(source)
    },
    async stop() {
      stopping.abort()
      queue.close(new HacaError('CANCELLED', 'the engine was stopped'))
    }
  }
}
