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
import { buildTinyGguf, type GgufVocabulary } from '../../packages/example-models/src/tiny-lm/gguf.ts'
import { buildTinyLm } from '../../packages/example-models/src/tiny-lm/graph.ts'
import {
  readTinyLmWeights,
  type TinyLmShape,
  type TinyLmWeights
} from '../../packages/example-models/src/tiny-lm/weights.ts'
import { exampleVocabulary, languageModel } from './prompts.ts'
import { randomWeights } from './random-weights.ts'

/** A model in an engine with one thread. */
export interface CostEngine {
  readonly decoder: Decoder
  /** Whether two sequences can be decoded in turns; a context of llama.cpp holds one. */
  readonly holdsTwo: boolean
  readonly logitTolerance: number
  readonly close: () => Promise<void>
}

/**
 * What is measured: the example model, and weights at random in the shape of a published one. PleIAs/Monad, which its
 * makers call the smallest viable, is deep rather than wide, as small models are: by its card (https://huggingface.co/PleIAs/Monad) it
 * has 56 million weights in 64 layers of the common kind and below 8,192 tokens, which makes it 256 wide. `deep` is half as wide,
 * 14.7 million weights; `shallow` has half of its layers and tokens too, 7.3 million, which a quick run has the time for.
 */
export const costWeights = {
  tiny: readTinyLmWeights,
  shallow: () => likeMonad({ width: 128, layers: 32, vocabulary: 4096 }),
  deep: () => likeMonad({ width: 128, layers: 64, vocabulary: 8192 }),
  monad: () => likeMonad({ width: 256, layers: 64, vocabulary: 8192 })
} as const

/** Values per head, and values inside the feed-forward part by the width. */
const monad = { headWidth: 64, feedForward: 3 } as const

function likeMonad(size: Pick<TinyLmShape, 'width' | 'layers' | 'vocabulary'>): TinyLmWeights {
  const { context } = readTinyLmWeights().shape
  const heads = size.width / monad.headWidth
  return randomWeights({ ...size, heads, feedForward: monad.feedForward * size.width, context })
}

const threads = 1

async function openOnnx(weights: TinyLmWeights): Promise<CostEngine> {
  const settings = { ...sessionSettings, intraOpNumThreads: threads }
  const session = await runtime.InferenceSession.create(buildTinyLm(weights), settings)
  return {
    decoder: createOnnxDecoder(runtime, session, weights.shape.vocabulary),
    holdsTwo: true,
    logitTolerance: defaultTolerances.logit,
    close: () => session.release()
  }
}

/** As many tokens as there are weights for: what is beyond the example model's own is made up. */
function vocabularyOf({ shape }: TinyLmWeights): GgufVocabulary {
  const known = exampleVocabulary()
  const madeUp = Array.from({ length: shape.vocabulary - known.tokens.length }, (_, i) => `<${i}>`)
  return { ...known, tokens: [...known.tokens, ...madeUp] }
}

/** The same weights, in as many bits, under llama.cpp; it is installed when it is not there. */
async function openGguf(weights: TinyLmWeights): Promise<CostEngine> {
  const { manifest } = languageModel()
  const file = buildTinyGguf(weights, vocabularyOf(weights), 'f32')
  const { llama } = await startLibrary(await installLlama())
  const { sequences, close } = await openLlama(llama, file, manifest, { slots: 1, threads })
  const [sequence] = sequences
  if (sequence === undefined) throw new Error('there is a slot')
  return {
    decoder: createLlamaDecoder(sequence, weights.shape.vocabulary),
    holdsTwo: false,
    logitTolerance: llamaTolerances.logit,
    async close() {
      await close()
      await llama.dispose()
    }
  }
}

export const costEngines = { onnx: openOnnx, llama: openGguf } as const
