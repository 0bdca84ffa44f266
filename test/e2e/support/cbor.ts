/**
 * Just enough CBOR (RFC 8949) to write frames as the specification has them, and as it does not: an encoder of our own
 * also writes what the library refuses to.
 */
export type Cbor = bigint | boolean | number | null | string | Uint8Array | readonly Cbor[] | CborMap
interface CborMap {
  readonly [key: string]: Cbor
}

const major = { uint: 0, bytes: 2, text: 3, list: 4, map: 5 } as const
const simple = { false: 0xf4, true: 0xf5, null: 0xf6 } as const

/** The initial byte of an item and its argument in the shortest form. */
function head(type: number, value: number | bigint): Buffer {
  const n = BigInt(value)
  const sizes = [1, 2, 4, 8] as const
  if (n < 24n) return Buffer.of((type << 5) | Number(n))
  const exponent = sizes.findIndex(size => n < 1n << BigInt(8 * size))
  const argument = Buffer.from(n.toString(16).padStart(2 * (sizes[exponent] ?? 8), '0'), 'hex')
  return Buffer.concat([Buffer.of((type << 5) | (24 + exponent)), argument])
}

/** Canonical: map keys by length, then bytewise. Numbers are unsigned integers. */
export function encodeCbor(value: Cbor): Buffer {
  if (value === null) return Buffer.of(simple.null)
  if (typeof value === 'boolean') return Buffer.of(simple[`${value}`])
  if (typeof value === 'number' || typeof value === 'bigint') return head(major.uint, value)
  if (typeof value === 'string')
    return Buffer.concat([head(major.text, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(major.bytes, value.length), value])
  if (isList(value)) return Buffer.concat([head(major.list, value.length), ...value.map(encodeCbor)])
  const entries = Object.entries(value).map(([key, item]) => [encodeCbor(key), encodeCbor(item)] as const)
  entries.sort(([a], [b]) => Buffer.compare(a, b))
  return Buffer.concat([head(major.map, entries.length), ...entries.flat()])
}

const isList = (value: readonly Cbor[] | CborMap): value is readonly Cbor[] => Array.isArray(value)

/** Reads what the encoder writes. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  let at = 0
  const take = (size: number) => {
    at += size
    return Buffer.from(bytes.subarray(at - size, at))
  }
  const item = (): Cbor => {
    const [initial = 0] = take(1)
    if (initial === simple.null) return null
    if (initial === simple.true || initial === simple.false) return initial === simple.true
    const [type, info] = [initial >> 5, initial & 31]
    const argument = info < 24 ? BigInt(info) : BigInt(`0x${take(2 ** (info - 24)).toString('hex')}`)
    const count = Number(argument)
    if (type === major.uint) return count <= Number.MAX_SAFE_INTEGER ? count : argument
    if (type === major.bytes) return take(count)
    if (type === major.text) return take(count).toString()
    if (type === major.list) return Array.from({ length: count }, item)
    if (type !== major.map) throw new Error(`CBOR type ${type} is not expected`)
    return Object.fromEntries(Array.from({ length: count }, () => [String(item()), item()]))
  }
  return item()
}
