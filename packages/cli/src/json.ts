import { toHacaError } from '@haca/protocol'

/** One line of JSON: bigints as decimal strings, bytes as base64, errors as the catalogue has them. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
    // The holder's own value: a Buffer is turned into another object before a replacer sees it.
    const own = this[key]
    if (own instanceof Uint8Array) return Buffer.from(own).toString('base64')
    if (own instanceof Error) return toHacaError(own).toJSON()
    return typeof item === 'bigint' ? String(item) : item
  })
}
