/** Turns a row-major matrix of `rows` × `columns` over. */
export function transpose(data: Float32Array, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const turned = new Float32Array(data.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = data[row * columns + column] ?? 0
  }
  return turned
}

/**
 * Reorders the rows of a query or key matrix, head by head, from 0 1 2 3 … to 0 2 4 … 1 3 5 …: what a rotation
 * by pairs (2i, 2i + 1) turned becomes a rotation of the first half against the second, which ONNX can say with
 * Slice and Concat. Queries and keys are reordered alike, so their products stay the same.
 */
export function splitPairs(data: Float32Array, heads: number, columns: number): Float32Array<ArrayBuffer> {
  const rows = data.length / columns
  const headRows = rows / heads
  const split = new Float32Array(data.length)
  for (let row = 0; row < rows; row++) {
    const inHead = row % headRows
    const target = row - inHead + (inHead % 2) * (headRows / 2) + Math.floor(inHead / 2)
    split.set(data.subarray(row * columns, (row + 1) * columns), target * columns)
  }
  return split
}

/** Cosines and sines of rotary position embedding (https://arxiv.org/abs/2104.09864 §3.2.2), [positions, pairs] each. */
export function rotaryTables(positions: number, pairs: number): { cos: Float32Array; sin: Float32Array } {
  const base = 10_000
  const cos = new Float32Array(positions * pairs)
  const sin = new Float32Array(positions * pairs)
  for (let position = 0; position < positions; position++) {
    for (let pair = 0; pair < pairs; pair++) {
      const angle = position / base ** (pair / pairs)
      cos[position * pairs + pair] = Math.cos(angle)
      sin[position * pairs + pair] = Math.sin(angle)
    }
  }
  return { cos, sin }
}
