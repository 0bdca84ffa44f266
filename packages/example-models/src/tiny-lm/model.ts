import { readAsset } from '../assets.ts'
import { createRandom } from '../random.ts'
import type { ExampleAnswer, ExampleJob, ExampleModel, Grade } from '../types.ts'
import { buildTinyLm } from './graph.ts'
import { drawPrompt } from './prompts.ts'
import { readTinyLmWeights } from './weights.ts'

/** Positions the model was trained on. */
const contextTokens = 256
/** Weights of the model; a test compares it with the file. */
export const tinyLmParameters = 902_272
/** Lively but coherent stories. */
const temperatureMilli = 800
/** Output tokens that a job asks for, at least and at most. */
const jobTokens = { least: 48, most: 96 } as const

function* chatJobs(seed: number): Generator<ExampleJob, never, void> {
  const random = createRandom(seed)
  for (;;) {
    const { text, expected } = drawPrompt(random)
    yield {
      input: {
        kind: 'chat',
        messages: [{ role: 'user', content: text }],
        maxTokens: random.integer(jobTokens.least, jobTokens.most),
        temperatureMilli,
        seed: random.hex(32)
      },
      truth: expected
    }
  }
}

function gradeChat({ truth }: ExampleJob, { text }: ExampleAnswer): Grade {
  return { correct: truth.filter(word => text.includes(String(word))).length, total: truth.length }
}

/** `haca/tiny-lm`: 0.9 M weights, writes short stories and does small sums; checked token by token from the seed. */
export function tinyLmModel(): ExampleModel {
  return {
    name: 'haca/tiny-lm',
    manifest: {
      version: 1,
      name: 'haca/tiny-lm',
      task: 'chat',
      format: 'onnx',
      input: { kind: 'chat', contextTokens, promptBytes: 4096 },
      output: { kind: 'tokens', maxTokens: contextTokens },
      tier: 'seeded',
      workPerUnit: Math.round((2 * tinyLmParameters) / 1000),
      memoryBytes: 32 * 1024 * 1024,
      licence: 'Apache-2.0'
    },
    files: [
      { name: 'model.onnx', bytes: () => buildTinyLm(readTinyLmWeights()) },
      { name: 'tokenizer.json', bytes: () => readAsset('tokenizer.json') }
    ],
    jobs: chatJobs,
    grade: gradeChat
  }
}
