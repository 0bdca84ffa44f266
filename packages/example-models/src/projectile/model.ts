import { readAsset } from '../assets.ts'
import { createRandom, type Random } from '../random.ts'
import { readRows } from '../rows.ts'
import type { ExampleAnswer, ExampleJob, ExampleModel, Grade } from '../types.ts'
import { buildProjectile } from './graph.ts'
import { inputs, outputScales, outputs, splitLayers, weightCount } from './shape.ts'
import { simulate, type Throw, throwRanges } from './simulate.ts'

const jobRows = 16
/** How far a right number may be from the simulation, as a share of its scale. */
const tolerance = 0.01
const kiloFlopPerRow = Math.max(1, Math.round((2 * weightCount) / 1000))

export function drawThrow({ next }: Random): Throw {
  const between = ([low, high]: readonly [number, number]) => low + (high - low) * next()
  const { speed, angle, drag } = throwRanges
  return { speed: between(speed), angle: between(angle), drag: between(drag) }
}

function* projectileJobs(seed: number): Generator<ExampleJob, never, void> {
  const random = createRandom(seed)
  for (;;) {
    const throws = Array.from({ length: jobRows }, () => drawThrow(random))
    const rows = Float32Array.from(throws.flatMap(({ speed, angle, drag }) => [speed, angle, drag]))
    yield {
      input: { kind: 'tensor', rows: jobRows, columns: inputs, data: new Uint8Array(rows.buffer) },
      truth: throws.flatMap(each => {
        const { range, height, time } = simulate(each)
        return [range, height, time]
      })
    }
  }
}

function gradeProjectile({ truth }: ExampleJob, { output }: ExampleAnswer): Grade {
  const numbers = readRows(output, outputs).flatMap(row => [...row])
  const near = (value: number | string, at: number) =>
    Math.abs(Number(value) - (numbers[at] ?? Number.NaN)) <= tolerance * (outputScales[at % outputs] ?? 1)
  return { correct: truth.filter(near).length, total: truth.length }
}

/** `haca/projectile`: range, height and time of a throw through air, in place of a simulation; checked bit for bit. */
export function projectileModel(): ExampleModel {
  return {
    name: 'haca/projectile',
    manifest: {
      version: 1,
      name: 'haca/projectile',
      task: 'tensor',
      format: 'onnx',
      input: { kind: 'tensor', dtype: 'float32', columns: inputs, maxRows: 4096 },
      output: { kind: 'tensor', columns: outputs },
      tier: 'exact',
      workPerUnit: kiloFlopPerRow,
      memoryBytes: 1024 * 1024,
      licence: 'Apache-2.0'
    },
    files: [
      {
        name: 'model.onnx',
        bytes: () => buildProjectile(splitLayers(new Float32Array(readAsset('projectile.f32').buffer)))
      }
    ],
    jobs: projectileJobs,
    grade: gradeProjectile
  }
}
