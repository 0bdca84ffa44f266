import { HacaError } from '@haca/protocol'

/**
 * JSON that keeps bigints and bytes: `{"$bigint": "…"}` and `{"$bytes": "base64"}`. Names that begin with `$` get a
 * second one on the way, so that nothing else can be mistaken for these.
 */

/** Decimal digits of a bigint that is read: 256 bits have 78, and longer ones would cost quadratic time. */
const digitsMax = 78

/** One line of text; `undefined` fields are left out. */
export function toText(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
    // The holder's own value: a Buffer is turned into another object before a replacer sees it.
    const own = this[key]
    if (own instanceof Uint8Array) return { $bytes: Buffer.from(own).toString('base64') }
    if (typeof own === 'bigint') return { $bigint: String(own) }
    return isRecord(item) ? renamed(item, name => (name.startsWith('$') ? `$${name}` : name)) : item
  })
}

/** What `toText` wrote. Throws `MALFORMED_FRAME` for anything else. */
export function fromText(text: string): unknown {
  try {
    return JSON.parse(text, (_name, item: unknown) => (isRecord(item) ? decode(item) : item))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('MALFORMED_FRAME', `no line of JSON: ${why}`, { cause })
  }
}

function decode(item: Record<string, unknown>): unknown {
  if (typeof item.$bytes === 'string') return new Uint8Array(Buffer.from(item.$bytes, 'base64'))
  if (typeof item.$bigint === 'string') {
    if (item.$bigint.length > digitsMax) throw new Error(`a number of ${item.$bigint.length} digits`)
    return BigInt(item.$bigint)
  }
  return renamed(item, name => (name.startsWith('$$') ? name.slice(1) : name))
}

/** The same object when no name changes. */
function renamed(item: Record<string, unknown>, rename: (name: string) => string): Record<string, unknown> {
  const names = Object.keys(item)
  if (names.every(name => rename(name) === name)) return item
  return Object.fromEntries(names.map(name => [rename(name), item[name]]))
}

function isRecord(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}
