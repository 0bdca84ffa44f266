/**
 * `features.json` of a model that takes texts: how a text becomes a row of counts. Every word counts in one bucket, and
 * so does every run of `grams` characters in the word between its marks, `<word>`: spellings that share letters share
 * buckets. A bucket is the FNV-1a hash of the UTF-8 bytes, modulo `buckets`.
 */
export interface FeaturesFile {
  readonly kind: 'hashed-words'
  /** Columns of the row, at most 65,536. */
  readonly buckets: number
  /** Lengths of the runs of characters, each 1 to 8; none counts whole words only. */
  readonly grams: readonly number[]
}

/** Turns a text into a row of counts. */
export interface TextFeatures {
  readonly columns: number
  /** Adds the text's counts to a row of `columns` zeros. */
  readonly count: (text: string, row: Float32Array) => void
}

/** 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const fnvStart = 0x811c9dc5
const fnvPrime = 0x01000193

/** Letters and digits; everything else parts words. */
const wordPattern = /[\p{L}\p{N}]+/gu

const utf8 = new TextEncoder()

/** Words in lower case, compatibility forms folded (NFKC), in the order of the text. */
const wordsOf = (text: string) => text.normalize('NFKC').toLowerCase().match(wordPattern) ?? []

/** Adds the buckets of a marked word and of its runs; a run's hash goes on from that of the shorter run. */
function addWord(word: string, lengths: readonly number[], buckets: number, row: Float32Array): void {
  const bytes = utf8.encode(word)
  const add = (state: number) => {
    const bucket = (state >>> 0) % buckets
    row[bucket] = (row[bucket] ?? 0) + 1
  }
  add(hashOn(fnvStart, bytes, 0, bytes.length))
  const starts = startsOf(bytes)
  const characters = starts.length - 1
  for (let first = 0; first < characters; first++) {
    let state = fnvStart
    let at = first
    for (const length of lengths) {
      const end = first + length
      // A run as long as the word is the word.
      if (end > characters || length >= characters) break
      state = hashOn(state, bytes, starts[at] ?? 0, starts[end] ?? 0)
      at = end
      add(state)
    }
  }
}

/** @returns FNV-1a of the bytes from `from` to before `to`, going on from `state` */
function hashOn(state: number, bytes: Uint8Array, from: number, to: number): number {
  let next = state
  for (let i = from; i < to; i++) next = Math.imul(next ^ (bytes[i] ?? 0), fnvPrime)
  return next
}

/** Where each character begins in UTF-8, and where the last one ends. */
function startsOf(bytes: Uint8Array): number[] {
  const starts: number[] = []
  for (let i = 0; i < bytes.length; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) starts.push(i)
  starts.push(bytes.length)
  return starts
}

/** @returns counts by the file's rule; the same text gives the same row everywhere */
export function createTextFeatures({ buckets, grams }: Omit<FeaturesFile, 'kind'>): TextFeatures {
  const lengths = [...grams].sort((a, b) => a - b)
  return {
    columns: buckets,
    count(text, row) {
      // A marked word, so that the word and a run with its letters are two things.
      for (const word of wordsOf(text)) addWord(`<${word}>`, lengths, buckets, row)
    }
  }
}
