import { readAsset } from '../assets.ts'
import { widenFloat16 } from '../float16.ts'
import { createRandom } from '../random.ts'
import type { ExampleAnswer, ExampleJob, ExampleModel, Grade } from '../types.ts'
import { buildDigits } from './graph.ts'
import { renderDigit } from './render.ts'
import { digitClasses, hiddenUnits, imagePixels } from './shape.ts'
import { splitDigitsWeights } from './weights.ts'

/** Images per job. */
const jobRows = 16
/** A multiplication and an addition per weight, in thousands, rounded: 34. */
const kiloFlopPerRow = Math.round((2 * (imagePixels * hiddenUnits + hiddenUnits * digitClasses)) / 1000)

function* digitsJobs(seed: number): Generator<ExampleJob, never, void> {
  const random = createRandom(seed)
  for (;;) {
    const truth = Array.from({ length: jobRows }, () => random.integer(0, digitClasses - 1))
    const data = new Uint8Array(4 * jobRows * imagePixels)
    const view = new DataView(data.buffer)
    truth.forEach((digit, row) => {
      renderDigit(digit, random).forEach((value, pixel) => {
        view.setFloat32(4 * (row * imagePixels + pixel), value, true)
      })
    })
    yield { input: { kind: 'tensor', rows: jobRows, columns: imagePixels, data }, truth }
  }
}

/** The most probable digit of each row of an output, probabilities as float32 little endian. */
function readDigits(output: Uint8Array): number[] {
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
  return Array.from({ length: Math.floor(output.byteLength / (4 * digitClasses)) }, (_, row) => {
    const shares = Array.from({ length: digitClasses }, (_, digit) =>
      view.getFloat32(4 * (row * digitClasses + digit), true)
    )
    return shares.indexOf(Math.max(...shares))
  })
}

function gradeDigits({ truth }: ExampleJob, { output }: ExampleAnswer): Grade {
  const read = readDigits(output)
  return { correct: truth.filter((digit, row) => digit === read[row]).length, total: truth.length }
}

/** `haca/digits`: reads handwritten-looking digits, 16 images of 16 × 16 a job; checked bit for bit. */
export function digitsModel(): ExampleModel {
  return {
    name: 'haca/digits',
    manifest: {
      version: 1,
      name: 'haca/digits',
      task: 'tensor',
      format: 'onnx',
      input: { kind: 'tensor', dtype: 'float32', columns: imagePixels, maxRows: 256 },
      output: { kind: 'tensor', columns: digitClasses },
      tier: 'exact',
      workPerUnit: kiloFlopPerRow,
      memoryBytes: 2 * 1024 * 1024,
      licence: 'Apache-2.0'
    },
    files: [
      {
        name: 'model.onnx',
        bytes: () => buildDigits(splitDigitsWeights(widenFloat16(readAsset('digits.f16'))))
      }
    ],
    jobs: digitsJobs,
    grade: gradeDigits
  }
}
