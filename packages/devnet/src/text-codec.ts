/** JSON that keeps bigints and bytes: `{"$bigint": "…"}` and `{"$bytes": "base64"}`. */

export function toText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'bigint') return { $bigint: String(item) }
    if (item instanceof Uint8Array) return { $bytes: Buffer.from(item).toString('base64') }
    // A Buffer is turned into an object before a replacer sees it.
    if (isBufferJson(item)) return { $bytes: Buffer.from(item.data).toString('base64') }
    return item
  })
}

/** Throws `SyntaxError` for what is no JSON. */
export function fromText(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    if ('$bigint' in item) return BigInt(String(item.$bigint))
    if ('$bytes' in item) return new Uint8Array(Buffer.from(String(item.$bytes), 'base64'))
    return item
  })
}

function isBufferJson(item: unknown): item is { data: number[] } {
  return (
    typeof item === 'object' && item !== null && 'type' in item && item.type === 'Buffer' && 'data' in item
  )
}
