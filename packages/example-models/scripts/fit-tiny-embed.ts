/**
 * Fits the embedding model to its thesaurus and writes assets/tiny-embed.f16. Deterministic: the same thesaurus gives
 * the same file. About 5 s on one core.
 *
 *   node --conditions=source packages/example-models/scripts/fit-tiny-embed.ts
 *
 * Every word has a target: a direction of its topic, one of its line of synonyms and a little of its own. The rows of
 * the buckets are moved until the sum over a word's buckets is its target (Kaczmarz's method, one word at a time). Words
 * are fitted in their inflections too, so that the runs of letters learn what inflections have in common.
 */
import { writeFileSync } from 'node:fs'
import { createTextFeatures } from '@haca/backends'
import { createRandom } from '../src/random.ts'
import { buckets, dimensions, grams } from '../src/tiny-embed/shape.ts'
import { emptyWords, thesaurus } from '../src/tiny-embed/thesaurus.ts'

const rounds = 40
/** Share of the error that one visit removes; below 1 words that share buckets come to terms. */
const step = 0.5
/** What topic, synonyms and the word itself weigh in a target. */
const weight = { topic: 0.7, synonyms: 0.65, word: 0.3 }

const random = createRandom(11)
const features = createTextFeatures({ buckets, grams })

function direction(): Float32Array {
  const values = Float32Array.from({ length: dimensions }, random.normal)
  const length = Math.hypot(...values)
  return values.map(value => value / length)
}

const inflections = (word: string) => [
  word,
  `${word}s`,
  `${word.replace(/e$/, '')}ed`,
  `${word.replace(/e$/, '')}ing`
]

/** Buckets and counts of a word. */
function bucketsOf(word: string): [number, number][] {
  const row = new Float32Array(buckets)
  features.count(word, row)
  return Array.from(row.entries()).filter(([, count]) => count > 0)
}

interface Lesson {
  readonly parts: readonly [number, number][]
  readonly target: Float32Array
}

function lessons(): Lesson[] {
  const targets = new Map<string, Float32Array[]>()
  for (const lines of Object.values(thesaurus)) {
    const topic = direction()
    for (const line of lines) {
      const synonyms = direction()
      for (const word of line.split(' ')) {
        const own = direction()
        const target = topic.map(
          (value, i) =>
            weight.topic * value + weight.synonyms * (synonyms[i] ?? 0) + weight.word * (own[i] ?? 0)
        )
        for (const form of inflections(word)) targets.set(form, [...(targets.get(form) ?? []), target])
      }
    }
  }
  // A word of several meanings lies between them.
  const mean = (all: readonly Float32Array[]) =>
    Float32Array.from(
      { length: dimensions },
      (_, i) => all.reduce((sum, one) => sum + (one[i] ?? 0), 0) / all.length
    )
  const known = Array.from(targets, ([word, all]) => ({ parts: bucketsOf(word), target: mean(all) }))
  const empty = emptyWords
    .split(' ')
    .map(word => ({ parts: bucketsOf(word), target: new Float32Array(dimensions) }))
  return [...known, ...empty]
}

function learn(weights: Float32Array, { parts, target }: Lesson): number {
  const power = parts.reduce((sum, [, count]) => sum + count * count, 0)
  let squaredError = 0
  for (let i = 0; i < dimensions; i++) {
    const sum = parts.reduce(
      (total, [bucket, count]) => total + count * (weights[bucket * dimensions + i] ?? 0),
      0
    )
    const error = (target[i] ?? 0) - sum
    squaredError += error * error
    for (const [bucket, count] of parts) {
      const at = bucket * dimensions + i
      weights[at] = (weights[at] ?? 0) + (step * error * count) / power
    }
  }
  return squaredError
}

const all = lessons()
const weights = new Float32Array(buckets * dimensions)
let error = 0
for (let round = 0; round < rounds; round++) {
  error = all.reduce((sum, lesson) => sum + learn(weights, lesson), 0) / all.length
}
const halves = new Float16Array(weights)
writeFileSync(new URL('../assets/tiny-embed.f16', import.meta.url), new Uint8Array(halves.buffer))
console.log(`${all.length} words, mean squared error ${error.toFixed(4)}; ${halves.byteLength} bytes written`)
