import type { Hex } from '@haca/protocol'

/** Writes fixed-size big-endian fields one after the other; the leaves of an epoch are millions of bytes. */
export interface ByteWriter {
  readonly bytes: Uint8Array
  readonly offset: number
  u8(value: number): ByteWriter
  u32(value: number): ByteWriter
  u48(value: number): ByteWriter
  u64(value: bigint): ByteWriter
  /** All bytes of a `0x…` string. */
  hex(value: Hex): ByteWriter
  raw(value: Uint8Array): ByteWriter
}

export function createByteWriter(size: number): ByteWriter {
  return new Writer(size)
}

const two32 = 2 ** 32

class Writer implements ByteWriter {
  readonly bytes: Uint8Array
  offset = 0
  private readonly view: DataView

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  u8(value: number): this {
    this.view.setUint8(this.advance(1), value)
    return this
  }

  u32(value: number): this {
    this.view.setUint32(this.advance(4), value)
    return this
  }

  u48(value: number): this {
    this.view.setUint16(this.advance(2), Math.floor(value / two32))
    return this.u32(value % two32)
  }

  u64(value: bigint): this {
    this.view.setBigUint64(this.advance(8), value)
    return this
  }

  hex(value: Hex): this {
    const size = (value.length - 2) / 2
    let at = this.advance(size)
    for (let i = 2; i < value.length; i += 2) {
      this.bytes[at++] = (digit(value.charCodeAt(i)) << 4) | digit(value.charCodeAt(i + 1))
    }
    return this
  }

  raw(value: Uint8Array): this {
    this.bytes.set(value, this.advance(value.length))
    return this
  }

  private advance(size: number): number {
    const at = this.offset
    this.offset += size
    return at
  }
}

/** Value of a lowercase hex digit: '0' is 48, 'a' is 97. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87)
