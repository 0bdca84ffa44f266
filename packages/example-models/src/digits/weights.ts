import { digitClasses, hiddenUnits, imagePixels } from './shape.ts'

/** The classifier's weights, each matrix row-major as [inputs, outputs]. */
export interface DigitsWeights {
  readonly hidden: Float32Array<ArrayBuffer>
  readonly hiddenBias: Float32Array<ArrayBuffer>
  readonly output: Float32Array<ArrayBuffer>
  readonly outputBias: Float32Array<ArrayBuffer>
}

const lengths = {
  hidden: imagePixels * hiddenUnits,
  hiddenBias: hiddenUnits,
  output: hiddenUnits * digitClasses,
  outputBias: digitClasses
} as const

/** Views on one array that holds all weights, in the order of the interface. */
export function splitDigitsWeights(all: Float32Array<ArrayBuffer>): DigitsWeights {
  let at = 0
  const next = (length: number) => {
    at += length
    return all.subarray(at - length, at)
  }
  return {
    hidden: next(lengths.hidden),
    hiddenBias: next(lengths.hiddenBias),
    output: next(lengths.output),
    outputBias: next(lengths.outputBias)
  }
}

/** How many weights there are in all: 17,098. */
export const digitsWeightCount = Object.values(lengths).reduce((sum, length) => sum + length, 0)
