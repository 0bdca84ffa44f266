/**
 * Trains the surrogate on simulated throws and writes assets/projectile.f32. Deterministic: the same seed gives the same
 * file. About a minute on one core.
 *
 *   node --conditions=source packages/example-models/scripts/train-projectile.ts
 */
import { writeFileSync } from 'node:fs'
import { drawThrow } from '../src/projectile/model.ts'
import {
  inputs,
  type Layer,
  outputScales,
  outputs,
  splitLayers,
  weightCount
} from '../src/projectile/shape.ts'
import { simulate, throwRanges } from '../src/projectile/simulate.ts'
import { createRandom } from '../src/random.ts'

const examples = 8000
const steps = 30_000
const batch = 32
/** Falls from the first to the last along half a cosine. */
const rate = { first: 0.004, last: 0.00002 }
/** Adam's constants, https://arxiv.org/abs/1412.6980 §2. */
const adam = { mean: 0.9, variance: 0.999, epsilon: 1e-8 }

const random = createRandom(5)
const ranges = Object.values(throwRanges)

function drawExample(): { x: Float32Array; y: Float32Array } {
  const thrown = drawThrow(random)
  const { range, height, time } = simulate(thrown)
  const values = [thrown.speed, thrown.angle, thrown.drag]
  return {
    x: Float32Array.from(values, (value, i) => {
      const [low, high] = ranges[i] ?? [0, 1]
      return (2 * value - low - high) / (high - low)
    }),
    y: Float32Array.from([range, height, time], (value, i) => value / (outputScales[i] ?? 1))
  }
}

function forward(layers: readonly Layer[], x: Float32Array): Float32Array[] {
  const values = [x]
  for (const [i, { from, to, matrix, bias }] of layers.entries()) {
    const before = values[i] as Float32Array
    const after = bias.slice()
    for (let a = 0; a < from; a++) {
      const value = before[a] as number
      for (let b = 0; b < to; b++) after[b] = (after[b] as number) + value * (matrix[a * to + b] as number)
    }
    if (i < layers.length - 1) for (let b = 0; b < to; b++) after[b] = Math.tanh(after[b] as number)
    values.push(after)
  }
  return values
}

/** Adds one example's gradient of the squared error. */
function backward(
  layers: readonly Layer[],
  slopes: readonly Layer[],
  values: readonly Float32Array[],
  y: Float32Array
): void {
  let error = (values.at(-1) as Float32Array).map((value, i) => (value - (y[i] as number)) / batch)
  for (let i = layers.length - 1; i >= 0; i--) {
    const { from, to, matrix } = layers[i] as Layer
    const slope = slopes[i] as Layer
    const before = values[i] as Float32Array
    const passed = new Float32Array(from)
    for (let a = 0; a < from; a++) {
      let sum = 0
      for (let b = 0; b < to; b++) {
        const share = error[b] as number
        slope.matrix[a * to + b] = (slope.matrix[a * to + b] as number) + share * (before[a] as number)
        sum += share * (matrix[a * to + b] as number)
      }
      passed[a] = sum * (1 - (before[a] as number) ** 2)
    }
    for (let b = 0; b < to; b++) slope.bias[b] = (slope.bias[b] as number) + (error[b] as number)
    error = passed
  }
}

const all = new Float32Array(weightCount)
const layers = splitLayers(all)
for (const { from, matrix } of layers) {
  for (let i = 0; i < matrix.length; i++) matrix[i] = random.normal() / Math.sqrt(from)
}
const slope = new Float32Array(weightCount)
const slopes = splitLayers(slope)
const mean = new Float32Array(weightCount)
const variance = new Float32Array(weightCount)
const known = Array.from({ length: examples }, drawExample)
for (let step = 1; step <= steps; step++) {
  slope.fill(0)
  for (let k = 0; k < batch; k++) {
    const { x, y } = random.pick(known)
    backward(layers, slopes, forward(layers, x), y)
  }
  const now = rate.last + ((rate.first - rate.last) * (1 + Math.cos((Math.PI * step) / steps))) / 2
  for (let i = 0; i < all.length; i++) {
    const gradient = slope[i] as number
    mean[i] = adam.mean * (mean[i] as number) + (1 - adam.mean) * gradient
    variance[i] = adam.variance * (variance[i] as number) + (1 - adam.variance) * gradient ** 2
    const meanNow = (mean[i] as number) / (1 - adam.mean ** step)
    const varianceNow = (variance[i] as number) / (1 - adam.variance ** step)
    all[i] = (all[i] as number) - (now * meanNow) / (Math.sqrt(varianceNow) + adam.epsilon)
  }
}
const fresh = Array.from({ length: 2000 }, drawExample)
const errors = fresh.flatMap(({ x, y }) => {
  const told = forward(layers, x).at(-1) as Float32Array
  return Array.from(told, (value, i) => Math.abs(value - (y[i] as number)))
})
errors.sort((a, b) => a - b)
writeFileSync(new URL('../assets/projectile.f32', import.meta.url), new Uint8Array(all.buffer))
const at = (share: number) => (errors[Math.floor(share * errors.length)] ?? 0).toFixed(5)
console.log(
  `${inputs} to ${outputs}: error as a share of scale: median ${at(0.5)}, p99 ${at(0.99)}, most ${at(0.9999)}`
)
