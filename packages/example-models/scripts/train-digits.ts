/**
 * Trains the digits classifier on rendered digits and writes assets/digits.f16. Deterministic: the same seed
 * gives the same file. About 20 s on one core.
 *
 *   node packages/example-models/scripts/train-digits.ts
 */
import { writeFileSync } from 'node:fs'
import { renderDigit } from '../src/digits/render.ts'
import { digitClasses, hiddenUnits, imagePixels } from '../src/digits/shape.ts'
import { type DigitsWeights, digitsWeightCount, splitDigitsWeights } from '../src/digits/weights.ts'
import { createRandom } from '../src/random.ts'

const trainingSeed = 1
const testSeed = 2
const steps = 1500
const batch = 64
const testImages = 2000
const learningRate = 0.003
/** After this step the rate falls to a fifth, which settles the last wrong digits. */
const slowAfterStep = 1000

/** Adam's constants, https://arxiv.org/abs/1412.6980 §2. */
const adam = { mean: 0.9, variance: 0.999, epsilon: 1e-8 }

const at = (values: Float32Array, index: number) => values[index] ?? 0
const add = (values: Float32Array, index: number, amount: number) => {
  values[index] = at(values, index) + amount
}

function forward(
  weights: DigitsWeights,
  image: Float32Array
): { hidden: Float32Array; shares: Float32Array } {
  const hidden = weights.hiddenBias.slice()
  for (let i = 0; i < imagePixels; i++) {
    for (let j = 0; j < hiddenUnits; j++)
      add(hidden, j, at(image, i) * at(weights.hidden, i * hiddenUnits + j))
  }
  for (let j = 0; j < hiddenUnits; j++) hidden[j] = Math.max(0, at(hidden, j))
  const logits = weights.outputBias.slice()
  for (let j = 0; j < hiddenUnits; j++) {
    for (let c = 0; c < digitClasses; c++)
      add(logits, c, at(hidden, j) * at(weights.output, j * digitClasses + c))
  }
  const most = Math.max(...logits)
  const powers = logits.map(logit => Math.exp(logit - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return { hidden, shares: powers.map(power => power / sum) }
}

/** Adds one image's share of the gradient of the cross-entropy. */
function backward(weights: DigitsWeights, gradient: DigitsWeights, image: Float32Array, digit: number): void {
  const { hidden, shares } = forward(weights, image)
  const error = shares.map((share, c) => (share - (c === digit ? 1 : 0)) / batch)
  const hiddenError = new Float32Array(hiddenUnits)
  for (let c = 0; c < digitClasses; c++) add(gradient.outputBias, c, at(error, c))
  for (let j = 0; j < hiddenUnits; j++) {
    if (at(hidden, j) === 0) continue
    for (let c = 0; c < digitClasses; c++) {
      add(gradient.output, j * digitClasses + c, at(hidden, j) * at(error, c))
      add(hiddenError, j, at(weights.output, j * digitClasses + c) * at(error, c))
    }
    add(gradient.hiddenBias, j, at(hiddenError, j))
  }
  for (let i = 0; i < imagePixels; i++) {
    for (let j = 0; j < hiddenUnits; j++)
      add(gradient.hidden, i * hiddenUnits + j, at(image, i) * at(hiddenError, j))
  }
}

/** Scales each weight by what its layer takes in (He et al., https://arxiv.org/abs/1502.01852 §2.2). */
function initialise(weights: DigitsWeights, normal: () => number): void {
  for (let i = 0; i < weights.hidden.length; i++) weights.hidden[i] = normal() * Math.sqrt(2 / imagePixels)
  for (let i = 0; i < weights.output.length; i++) weights.output[i] = normal() * Math.sqrt(2 / hiddenUnits)
}

function train(): Float32Array<ArrayBuffer> {
  const random = createRandom(trainingSeed)
  const all = new Float32Array(digitsWeightCount)
  const slope = new Float32Array(digitsWeightCount)
  const mean = new Float32Array(digitsWeightCount)
  const variance = new Float32Array(digitsWeightCount)
  const weights = splitDigitsWeights(all)
  const gradient = splitDigitsWeights(slope)
  initialise(weights, random.normal)
  for (let step = 1; step <= steps; step++) {
    slope.fill(0)
    for (let k = 0; k < batch; k++) {
      const digit = random.integer(0, 9)
      backward(weights, gradient, renderDigit(digit, random), digit)
    }
    const rate = step < slowAfterStep ? learningRate : learningRate / 5
    for (let i = 0; i < all.length; i++) {
      mean[i] = adam.mean * at(mean, i) + (1 - adam.mean) * at(slope, i)
      variance[i] = adam.variance * at(variance, i) + (1 - adam.variance) * at(slope, i) ** 2
      const meanNow = at(mean, i) / (1 - adam.mean ** step)
      const varianceNow = at(variance, i) / (1 - adam.variance ** step)
      add(all, i, (-rate * meanNow) / (Math.sqrt(varianceNow) + adam.epsilon))
    }
  }
  return all
}

const halves = new Float16Array(train())
const weights = splitDigitsWeights(new Float32Array(halves))
const random = createRandom(testSeed)
let right = 0
for (let i = 0; i < testImages; i++) {
  const digit = random.integer(0, 9)
  const { shares } = forward(weights, renderDigit(digit, random))
  if (shares.indexOf(Math.max(...shares)) === digit) right++
}
writeFileSync(new URL('../assets/digits.f16', import.meta.url), new Uint8Array(halves.buffer))
console.log(`${right} of ${testImages} digits right; ${halves.byteLength} bytes written`)
