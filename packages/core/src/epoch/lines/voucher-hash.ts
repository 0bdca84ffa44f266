import { encodeType, type Hex, type Keccak, PaymentLine, toHex, Voucher } from '@haca/protocol'
import { type ByteWriter, createByteWriter } from '../bytes/byte-writer.ts'
import type { EpochLine } from '../types.ts'

/** Computes the struct hash of the voucher that a line must have, with a fast hash function and without objects. */
export interface VoucherHasher {
  hash(line: EpochLine, epoch: number): Hex
}

const wordSize = 32
const lineWords = 9
const voucherWords = 6

/** Makes one; not to be shared between threads. */
export function createVoucherHasher(keccak: Keccak): VoucherHasher {
  const utf8 = new TextEncoder()
  const lineType = keccak(utf8.encode(encodeType(PaymentLine)))
  const voucherType = keccak(utf8.encode(encodeType(Voucher)))
  return {
    hash(line, epoch) {
      const encoded = createByteWriter(lineWords * wordSize).raw(lineType)
      word32(encoded, epoch).hex(line.job)
      for (const value of [line.from, line.to, line.node, line.market]) word32(encoded, value)
      word64(encoded, line.amount).hex(line.receipt)
      const voucher = createByteWriter(voucherWords * wordSize).raw(voucherType)
      word48(word32(voucher, line.lane), line.seq).hex(line.previousVoucher)
      word64(voucher, line.cumulative).raw(keccak(encoded.bytes))
      return toHex(keccak(voucher.bytes))
    }
  }
}

/** ABI encoding: right-aligned in 32 bytes. */
const padding = (size: number): Uint8Array => new Uint8Array(wordSize - size)
const pad32 = padding(4)
const pad48 = padding(6)
const pad64 = padding(8)
const word32 = (writer: ByteWriter, value: number): ByteWriter => writer.raw(pad32).u32(value)
const word48 = (writer: ByteWriter, value: number): ByteWriter => writer.raw(pad48).u48(value)
const word64 = (writer: ByteWriter, value: bigint): ByteWriter => writer.raw(pad64).u64(value)
