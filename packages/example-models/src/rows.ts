/** The rows of an output, float32 little endian. */
export function readRows(output: Uint8Array, columns: number): Float32Array[] {
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
  return Array.from({ length: Math.floor(output.byteLength / (4 * columns)) }, (_, row) =>
    Float32Array.from({ length: columns }, (_, column) => view.getFloat32(4 * (row * columns + column), true))
  )
}
