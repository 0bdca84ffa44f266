/** The surrogate: a perceptron 3–32–32–3. */
export const inputs = 3
const hidden = 32
export const outputs = 3
/** What range, height and time are divided by before they are learned: metres, metres, seconds. */
export const outputScales: readonly number[] = [100, 50, 5]

/** The layers of the perceptron, from its inputs on. */
const layers: readonly (readonly [from: number, to: number])[] = [
  [inputs, hidden],
  [hidden, hidden],
  [hidden, outputs]
]
export const weightCount = layers.reduce((sum, [from, to]) => sum + from * to + to, 0)

/** A layer's matrix, row-major as [from, to], and what is added to its outputs. */
export interface Layer {
  readonly from: number
  readonly to: number
  readonly matrix: Float32Array<ArrayBuffer>
  readonly bias: Float32Array<ArrayBuffer>
}

/** Views on one array that holds all weights, layer after layer, each matrix before its bias. */
export function splitLayers(all: Float32Array<ArrayBuffer>): Layer[] {
  let at = 0
  const take = (length: number) => {
    at += length
    return all.subarray(at - length, at)
  }
  return layers.map(([from, to]) => ({ from, to, matrix: take(from * to), bias: take(to) }))
}
