import { fromHex, toHex } from '../../src/index.ts'

/** JSON has neither bytes nor 64-bit integers: `{"bytes": "0x…"}` and `{"uint": "…"}` stand for them. */
export function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return { uint: String(value) }
  if (value instanceof Uint8Array) return { bytes: toHex(value) }
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, toJson(inside)]))
}

/** Inverse of `toJson`. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [key, inside] = entries[0] ?? []
  if (entries.length === 1 && typeof inside === 'string') {
    if (key === 'uint') return BigInt(inside)
    if (key === 'bytes') return fromHex(inside)
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, fromJson(one)]))
}
