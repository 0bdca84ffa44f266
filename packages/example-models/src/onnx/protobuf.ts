/**
 * The part of the protobuf wire format that a writer needs: https://protobuf.dev/programming-guides/encoding.
 * A message is the concatenation of its fields; a field is a tag (number and wire type) and a value.
 */

const wireVarint = 0
const wireBytes = 2
const wireFixed32 = 5

const utf8 = new TextEncoder()

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Seven bits per byte, low bits first; negative numbers as their 64-bit two's complement. */
function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  bytes.push(Number(rest))
  return Uint8Array.from(bytes)
}

const tag = (field: number, wireType: number) => varint((field << 3) | wireType)

/** An int32, int64 or enum field. */
export const integerField = (field: number, value: number) => concat([tag(field, wireVarint), varint(value)])

/** A bytes field, or an embedded message. */
export const bytesField = (field: number, value: Uint8Array) =>
  concat([tag(field, wireBytes), varint(value.length), value])

export const stringField = (field: number, value: string) => bytesField(field, utf8.encode(value))

export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return concat([tag(field, wireFixed32), bytes])
}
