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

function hash(text: string): number {
  let state = fnvStart
  for (const byte of utf8.encode(text)) state = Math.imul(state ^ byte, fnvPrime)
  return state >>> 0
}

/** Words in lower case, compatibility forms folded (NFKC), in the order of the text. */
const wordsOf = (text: string) => text.normalize('NFKC').toLowerCase().match(wordPattern) ?? []

/** @returns counts by the file's rule; the same text gives the same row everywhere */
export function createTextFeatures({ buckets, grams }: Omit<FeaturesFile, 'kind'>): TextFeatures {
  function add(part: string, row: Float32Array): void {
    const bucket = hash(part) % buckets
    row[bucket] = (row[bucket] ?? 0) + 1
  }
  return {
    columns: buckets,
    count(text, row) {
      for (const word of wordsOf(text)) {
        // A marked word, so that the word and a run with its letters are two things.
        const marked = Array.from(`<${word}>`)
        add(marked.join(''), row)
        for (const size of grams) {
          if (size >= marked.length) continue
          for (let at = 0; at + size <= marked.length; at++) add(marked.slice(at, at + size).join(''), row)
        }
      }
    }
  }
}
