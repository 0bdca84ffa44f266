/** The output bytes of a chat: token ids as u32 little endian. */
export function encodeTokens(tokens: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * tokens.length)
  const view = new DataView(bytes.buffer)
  tokens.forEach((token, i) => {
    view.setUint32(4 * i, token, true)
  })
  return bytes
}

/** Inverse of `encodeTokens`; undefined when the length is no multiple of four. */
export function decodeTokens(output: Uint8Array): number[] | undefined {
  if (output.length % 4 !== 0) return undefined
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
  return Array.from({ length: output.length / 4 }, (_, i) => view.getUint32(4 * i, true))
}
