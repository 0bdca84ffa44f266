/**
 * Trains the ticket classifier on drawn messages and writes assets/tickets.i8. Deterministic: the same seed gives the
 * same file. A few seconds on one core.
 *
 *   node --conditions=source packages/example-models/scripts/train-tickets.ts
 */
import { writeFileSync } from 'node:fs'
import { createTextFeatures } from '@haca/backends'
import { createRandom } from '../src/random.ts'
import { drawMessage } from '../src/tickets/messages.ts'
import { buckets, desks, grams, weightMost } from '../src/tickets/shape.ts'

const trainingSeed = 1
const testSeed = 2
const messages = 4000
const rounds = 20
const rate = 0.05
/** Share of every weight that is taken back at each visit, so that no word alone decides. */
const decay = 0.00005

const features = createTextFeatures({ buckets, grams })

/** Buckets and counts of a drawn message, and its desk. */
function draw(random: ReturnType<typeof createRandom>) {
  const desk = random.integer(0, desks.length - 1)
  const row = new Float32Array(buckets)
  features.count(drawMessage(desks[desk] ?? desks[0], random), row)
  return { desk, parts: Array.from(row.entries()).filter(([, count]) => count > 0) }
}

function scores(weights: ArrayLike<number>, parts: readonly (readonly [number, number])[]): number[] {
  return desks.map((_, desk) =>
    parts.reduce((sum, [bucket, count]) => sum + count * (weights[bucket * desks.length + desk] ?? 0), 0)
  )
}

function learn(weights: Float64Array, { desk, parts }: ReturnType<typeof draw>): void {
  const now = scores(weights, parts)
  const most = Math.max(...now)
  const powers = now.map(score => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  for (const [bucket, count] of parts) {
    for (const [other, power] of powers.entries()) {
      const at = bucket * desks.length + other
      const error = power / sum - (other === desk ? 1 : 0)
      weights[at] = (1 - decay) * (weights[at] ?? 0) - rate * error * count
    }
  }
}

const random = createRandom(trainingSeed)
const known = Array.from({ length: messages }, () => draw(random))
const weights = new Float64Array(buckets * desks.length)
for (let round = 0; round < rounds; round++) for (const message of known) learn(weights, message)

const scale = weightMost / weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
const whole = Int8Array.from(weights, weight => Math.round(weight * scale))
const testRandom = createRandom(testSeed)
const fresh = Array.from({ length: 2000 }, () => draw(testRandom))
const right = fresh.filter(({ desk, parts }) => {
  const told = scores(whole, parts)
  return told.indexOf(Math.max(...told)) === desk
})
writeFileSync(new URL('../assets/tickets.i8', import.meta.url), new Uint8Array(whole.buffer))
console.log(`${right.length} of ${fresh.length} messages right; ${whole.byteLength} bytes written`)
