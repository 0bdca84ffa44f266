import { type Hex, toHex } from '@haca/protocol'

/** Reads what a `ByteWriter` wrote, field by field. Throws `RangeError` past the end. */
export interface ByteReader {
  u8(): number
  u32(): number
  u48(): number
  u64(): bigint
  /** `size` bytes as a `0x…` string. */
  hex(size: number): Hex
}

const two32 = 2 ** 32

export function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = 0
  const advance = (size: number): number => {
    const at = offset
    offset += size
    return at
  }
  const u32 = () => view.getUint32(advance(4))
  return {
    u8: () => view.getUint8(advance(1)),
    u32,
    u48: () => view.getUint16(advance(2)) * two32 + u32(),
    u64: () => view.getBigUint64(advance(8)),
    hex(size) {
      const at = advance(size)
      if (at + size > bytes.length) throw new RangeError(`no ${size} bytes at ${at} of ${bytes.length}`)
      return toHex(bytes.subarray(at, at + size))
    }
  }
}
