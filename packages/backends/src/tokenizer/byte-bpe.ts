import { HacaError } from '@haca/protocol'
import { byteAlphabet } from './byte-alphabet.ts'
import type { TokenizerFile } from './tokenizer-file.ts'

/** Splits text into what may be merged: the pattern of https://github.com/openai/gpt-2/blob/master/src/encoder.py. */
const wordPattern = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu
/** Words whose encoding is kept; text repeats the same few thousand. */
const cachedWordsMax = 10_000
const noMerge = Number.POSITIVE_INFINITY

/** Text to token ids and back. */
export interface ByteBpe {
  readonly encode: (text: string) => number[]
  /** Bytes of a token; none for a marker and for an unknown id. */
  readonly bytesOf: (token: number) => Uint8Array
}

interface Merge {
  /** Lower goes first. */
  readonly rank: number
  readonly token: number
}

/** Merges by left · vocabulary + right. */
function mergeTable(
  { tokens, merges }: TokenizerFile,
  idOf: ReadonlyMap<string, number>
): Map<number, Merge> {
  const table = new Map<number, Merge>()
  merges.forEach((line, rank) => {
    const [left = '', right = '', ...rest] = line.split(' ')
    const [a, b, token] = [idOf.get(left), idOf.get(right), idOf.get(left + right)]
    if (a === undefined || b === undefined || token === undefined || rest.length > 0) {
      throw new HacaError(
        'CORRUPT_MODEL',
        `tokenizer.json: merge ${rank} does not join two tokens to a third`,
        {
          data: { file: 'tokenizer.json', merge: rank }
        }
      )
    }
    table.set(a * tokens.length + b, { rank, token })
  })
  return table
}

/**
 * Joins neighbours, the most important merge first. Ranks of neighbours are kept, so that a step only scans
 * numbers: a word of 4,000 bytes, which a hostile prompt may hold, takes milliseconds.
 */
function mergeWord(ids: number[], table: ReadonlyMap<number, Merge>, vocabulary: number): number[] {
  const mergeAt = (i: number) => table.get((ids[i] ?? -1) * vocabulary + (ids[i + 1] ?? Number.NaN))
  const ranks = ids.map((_, i) => mergeAt(i)?.rank ?? noMerge)
  for (;;) {
    let best = -1
    let rank = noMerge
    for (let i = 0; i < ranks.length; i++) {
      const other = ranks[i] ?? noMerge
      if (other < rank) {
        best = i
        rank = other
      }
    }
    const merge = best < 0 ? undefined : mergeAt(best)
    if (merge === undefined) return ids
    ids.splice(best, 2, merge.token)
    ranks.splice(best, 1)
    ranks[best] = mergeAt(best)?.rank ?? noMerge
    if (best > 0) ranks[best - 1] = mergeAt(best - 1)?.rank ?? noMerge
  }
}

/**
 * Byte-level byte pair encoding: any text can be encoded, nothing is ever unknown.
 *
 * @throws HacaError `CORRUPT_MODEL` when a byte has no token or a merge does not fit the tokens
 */
export function createByteBpe(file: TokenizerFile): ByteBpe {
  const alphabet = byteAlphabet()
  const idOf = new Map(file.tokens.map((token, id) => [token, id]))
  const byteOf = new Map(alphabet.map((character, byte) => [character, byte]))
  const table = mergeTable(file, idOf)
  const special = new Set(file.special)
  const byteTokens = alphabet.map((character, byte) => {
    const token = idOf.get(character)
    if (token !== undefined) return token
    throw new HacaError('CORRUPT_MODEL', `tokenizer.json: byte ${byte} has no token`, {
      data: { file: 'tokenizer.json' }
    })
  })
  const utf8 = new TextEncoder()
  const cache = new Map<string, readonly number[]>()

  function encodeWord(word: string): readonly number[] {
    const known = cache.get(word)
    if (known !== undefined) return known
    const ids = Array.from(utf8.encode(word), byte => byteTokens[byte] ?? 0)
    const merged = mergeWord(ids, table, file.tokens.length)
    if (cache.size >= cachedWordsMax) cache.clear()
    cache.set(word, merged)
    return merged
  }

  return {
    encode: text => Array.from(text.matchAll(wordPattern), ([word]) => encodeWord(word)).flat(),
    bytesOf(token) {
      const text = special.has(token) ? '' : (file.tokens[token] ?? '')
      return Uint8Array.from(Array.from(text), character => byteOf.get(character) ?? 0)
    }
  }
}
