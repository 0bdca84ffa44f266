/**
 * The output bytes of a model that gives text: its UTF-8 in units of 4 bytes, about a token each, the last filled up
 * with zero bytes. What is paid does not depend on a tokenizer that the payer cannot see.
 */
export const textUnitBytes = 4

const encoder = new TextEncoder()

/** The UTF-8 of a text, its U+0000 replaced: a zero byte says that the text is over. */
export const textBytes = (text: string): Uint8Array<ArrayBuffer> =>
  encoder.encode(text.replaceAll('\0', '\uFFFD'))

/** Fills bytes up to whole units. */
export function padUnits(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const units = new Uint8Array(textUnitBytes * Math.ceil(bytes.length / textUnitBytes))
  units.set(bytes)
  return units
}

/** Bytes before the zeros that fill the last unit. */
export function unpadUnits(units: Uint8Array): Uint8Array {
  let end = units.length
  while (end > Math.max(0, units.length - textUnitBytes + 1) && units[end - 1] === 0) end--
  return units.subarray(0, end)
}

/**
 * The whole characters at the start of some bytes, and what remains of a character that is cut; undefined for bytes that
 * are no UTF-8.
 */
export function splitText(
  bytes: Uint8Array
): { readonly text: string; readonly rest: Uint8Array } | undefined {
  let end = bytes.length
  // A character has at most 3 bytes after its first, which begin with the bits 10.
  while (end > 0 && end > bytes.length - 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  const lead = bytes[end - 1] ?? 0
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  const cut = end > 0 && bytes.length - (end - 1) < needs ? end - 1 : bytes.length
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, cut))
    return { text, rest: bytes.subarray(cut) }
  } catch {
    return undefined
  }
}
