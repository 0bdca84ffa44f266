import { readAsset } from '../assets.ts'
import { widenFloat16 } from '../float16.ts'
import { createRandom, type Random } from '../random.ts'
import { readRows } from '../rows.ts'
import type { ExampleAnswer, ExampleJob, ExampleModel, Grade } from '../types.ts'
import { buildTinyEmbed } from './graph.ts'
import { buckets, dimensions, grams } from './shape.ts'
import { thesaurus } from './thesaurus.ts'

/** Pairs of sentences in a job; the two of a pair mean nearly the same in other words. */
const pairsPerJob = 8
/** Words of each sentence that carry its meaning. */
const wordsPerSentence = 3
/** A multiplication and an addition per weight, in thousands. */
const kiloFlopPerText = Math.round((2 * buckets * dimensions) / 1000)

const frames = [
  (words: readonly string[]) => `This is about the ${words.join(', the ')}.`,
  (words: readonly string[]) => `What do you know of ${words.join(' and ')}?`,
  (words: readonly string[]) => `Here there was one ${words.join(' with some ')}`
]

/** `count` different items, in the order in which they were drawn. */
function drawSome<T>(items: readonly T[], count: number, { integer }: Random): T[] {
  const left = [...items]
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(integer(0, left.length - 1), 1)
  ).flat()
}

/** Two sentences on one topic without a common word that carries meaning. */
function drawPair(lines: readonly string[], random: Random): [string, string] {
  const synonyms = lines.map(line => line.split(' ')).filter(words => words.length > 1)
  const drawn = drawSome(synonyms, wordsPerSentence, random).map(words => drawSome(words, 2, random))
  const sentence = (side: 0 | 1) => random.pick(frames)(drawn.map(words => words[side] ?? ''))
  return [sentence(0), sentence(1)]
}

function* embedJobs(seed: number): Generator<ExampleJob, never, void> {
  const random = createRandom(seed)
  for (;;) {
    const pairs = drawSome(Object.values(thesaurus), pairsPerJob, random).map(lines =>
      drawPair(lines, random)
    )
    // The two of a pair lie anywhere in the job.
    const sentences = pairs.flatMap(([one, two], pair) => [
      { pair, text: one },
      { pair, text: two }
    ])
    const shuffled = drawSome(sentences, sentences.length, random)
    yield {
      input: { kind: 'texts', texts: shuffled.map(({ text }) => text) },
      truth: shuffled.map(({ pair }, at) =>
        shuffled.findIndex((other, place) => other.pair === pair && place !== at)
      )
    }
  }
}

/** Index of the row whose product with this one is largest, itself left out. */
function nearestRow(rows: readonly Float32Array[], to: number): number {
  const product = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  const from = rows[to] ?? new Float32Array()
  const products = rows.map((row, at) => (at === to ? Number.NEGATIVE_INFINITY : product(from, row)))
  return products.indexOf(Math.max(...products))
}

function gradeEmbed({ truth }: ExampleJob, { output }: ExampleAnswer): Grade {
  const rows = readRows(output, dimensions)
  return {
    correct: truth.filter((partner, at) => nearestRow(rows, at) === partner).length,
    total: truth.length
  }
}

/** `haca/tiny-embed`: texts to rows of 64 numbers that are near for texts on one matter; checked bit for bit. */
export function tinyEmbedModel(): ExampleModel {
  return {
    name: 'haca/tiny-embed',
    manifest: {
      version: 1,
      name: 'haca/tiny-embed',
      task: 'embedding',
      format: 'onnx',
      input: { kind: 'texts', textBytes: 8192, maxTexts: 256 },
      output: { kind: 'tensor', columns: dimensions },
      tier: 'exact',
      workPerUnit: kiloFlopPerText,
      memoryBytes: 8 * 1024 * 1024,
      licence: 'Apache-2.0'
    },
    files: [
      { name: 'model.onnx', bytes: () => buildTinyEmbed(widenFloat16(readAsset('tiny-embed.f16'))) },
      {
        name: 'features.json',
        bytes: () => new TextEncoder().encode(JSON.stringify({ kind: 'hashed-words', buckets, grams }))
      }
    ],
    jobs: embedJobs,
    grade: gradeEmbed
  }
}
