import { HacaError } from '@haca/protocol'

/** One field of a protobuf message; see https://protobuf.dev/programming-guides/encoding. */
export interface Field {
  readonly number: number
  /** Of a varint field, clamped to 2^53; 0 for others. */
  readonly integer: number
  /** Of a length-delimited field; empty for others. */
  readonly bytes: Uint8Array
}

const wireVarint = 0
const wireFixed64 = 1
const wireBytes = 2
const wireFixed32 = 5
/** A 64-bit varint has at most ten bytes. */
const varintBytesMax = 10

function refuse(reason: string): never {
  throw new HacaError('CORRUPT_MODEL', `model.onnx: ${reason}`, { data: { file: 'model.onnx' } })
}

/**
 * Walks over a message's fields without copying. Every length is checked against what is there.
 *
 * @throws HacaError `CORRUPT_MODEL` where the bytes are no protobuf
 */
export function* readFields(message: Uint8Array): Generator<Field, void, void> {
  const nothing = message.subarray(0, 0)
  let at = 0

  function varint(): number {
    let value = 0
    for (let i = 0; i < varintBytesMax; i++) {
      const byte = message[at++]
      if (byte === undefined) return refuse(`ends inside a number at byte ${at}`)
      value += (byte & 0x7f) * 2 ** (7 * i)
      if (byte < 0x80) return Math.min(value, Number.MAX_SAFE_INTEGER)
    }
    return refuse(`has a number of more than ${varintBytesMax} bytes at byte ${at}`)
  }

  function take(length: number): Uint8Array {
    if (length > message.length - at) refuse(`ends inside a field of ${length} bytes at byte ${at}`)
    at += length
    return message.subarray(at - length, at)
  }

  while (at < message.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    const wireType = tag % 8
    if (number === 0) refuse(`has field number 0 at byte ${at}`)
    if (wireType === wireVarint) yield { number, integer: varint(), bytes: nothing }
    else if (wireType === wireBytes) yield { number, integer: 0, bytes: take(varint()) }
    else if (wireType === wireFixed64) yield { number, integer: 0, bytes: take(8) }
    else if (wireType === wireFixed32) yield { number, integer: 0, bytes: take(4) }
    else refuse(`has wire type ${wireType} at byte ${at}`)
  }
}
