import * as runtime from 'onnxruntime-node'
// The parts of an engine, without its threads: what is compared is work, and hops between threads are none.
import type { Decoder } from '../../packages/backends/src/decode/decoder.ts'
import { createLlamaDecoder } from '../../packages/backends/src/llama/llama-decoder.ts'
import { startLibrary } from '../../packages/backends/src/llama/llama-engine.ts'
import { openLlama } from '../../packages/backends/src/llama/llama-model.ts'
import { createOnnxDecoder } from '../../packages/backends/src/onnx/onnx-decoder.ts'
import { sessionSettings } from '../../packages/backends/src/onnx/session.ts'
import { defaultTolerances, llamaTolerances } from '../../packages/backends/src/score/tolerances.ts'
import { installLlama } from '../../packages/backends/test/support/install-llama.ts'
import { buildTinyGguf } from '../../packages/example-models/src/tiny-lm/gguf.ts'
import { buildTinyLm } from '../../packages/example-models/src/tiny-lm/graph.ts'
import { readTinyLmWeights, type TinyLmWeights } from '../../packages/example-models/src/tiny-lm/weights.ts'
import { languageModel } from './prompts.ts'
import { randomWeights } from './random-weights.ts'

/** A model in an engine with one thread. */
export interface CostEngine {
  readonly decoder: Decoder
  readonly logitTolerance: number
  readonly close: () => Promise<void>
}

/** The example model, and one of its kind with 13.2 million weights: 53 MB, which no cache holds. */
export const costWeights = {
  tiny: readTinyLmWeights,
  larger: () =>
    randomWeights({ ...readTinyLmWeights().shape, width: 512, layers: 4, heads: 8, feedForward: 1408 })
} as const

const threads = 1

async function openOnnx(weights: TinyLmWeights): Promise<CostEngine> {
  const settings = { ...sessionSettings, intraOpNumThreads: threads }
  const session = await runtime.InferenceSession.create(buildTinyLm(weights), settings)
  return {
    decoder: createOnnxDecoder(runtime, session, weights.shape.vocabulary),
    logitTolerance: defaultTolerances.logit,
    close: () => session.release()
  }
}

/** The same weights, in as many bits, under llama.cpp; it is installed when it is not there. */
async function openGguf(weights: TinyLmWeights): Promise<CostEngine> {
  const { manifest, files } = languageModel()
  const tokenizer = files.find(({ name }) => name === 'tokenizer.json')?.bytes()
  const file = buildTinyGguf(weights, JSON.parse(new TextDecoder().decode(tokenizer)), 'f32')
  const { llama } = await startLibrary(await installLlama())
  const { sequences, close } = await openLlama(llama, file, manifest, { slots: 1, threads })
  const [sequence] = sequences
  if (sequence === undefined) throw new Error('there is a slot')
  return {
    decoder: createLlamaDecoder(sequence, weights.shape.vocabulary),
    logitTolerance: llamaTolerances.logit,
    async close() {
      await close()
      await llama.dispose()
    }
  }
}

export const costEngines = { onnx: openOnnx, llama: openGguf } as const
