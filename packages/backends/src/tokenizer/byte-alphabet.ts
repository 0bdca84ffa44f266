/**
 * How byte-level vocabularies write bytes as characters: printable Latin-1 stands for itself, every other byte
 * takes the next character from U+0100 on, so that no token holds a space or a control character. The table of
 * https://github.com/openai/gpt-2/blob/master/src/encoder.py (`bytes_to_unicode`).
 */
function isPrintable(byte: number): boolean {
  return (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae
}

/** The character of each byte, by byte. */
export function byteAlphabet(): string[] {
  let substitute = 0x100
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCodePoint(isPrintable(byte) ? byte : substitute++)
  )
}
