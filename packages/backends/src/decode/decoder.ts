/**
 * Rows one after the other, or made when they are asked for: of a large vocabulary all rows at once would be gigabytes. A
 * row that was made lasts until the next one is.
 */
export type Rows = Float32Array | ((index: number) => Float32Array)

/** What a language model gives for some tokens. */
export interface Logits {
  /** A row of `vocabulary` raw scores per token given, for the token that follows it. */
  readonly rows: Rows
  /** What the model remembers of everything so far; opaque, to be given back with the next tokens. */
  readonly memory: unknown
}

/** Which rows of a pass are asked for. */
export interface PassRows {
  /** Index of the first token whose row is asked for; rows before it may be missing. Default: 0. */
  readonly from?: number
  /**
   * Indices of the rows that log-probabilities are taken from. Of the others only the sampler's candidates and the token that
   * was given next need their logits. Default: all.
   */
  readonly whole?: ReadonlySet<number>
}

/** A language model without sampler: tokens in, logits out. */
export interface Decoder {
  /** Tokens known: entries per row. */
  readonly vocabulary: number
  /**
   * @param tokens that follow what is remembered; at least one
   * @param memory from the last call, which it uses up together with that call's rows; nothing at the start of a sequence
   */
  readonly step: (tokens: readonly number[], memory?: unknown) => Promise<Logits>
  /**
   * The rows of a whole sequence, without remembering it: a checker needs no cache, and building one costs a tenth.
   */
  readonly pass: (tokens: readonly number[], rows?: PassRows) => Promise<Rows>
}

/** The row of logits that follows the token at `index` of what was given. */
export function rowOf({ vocabulary }: Decoder, rows: Rows, index: number): Float32Array {
  if (typeof rows === 'function') return rows(index)
  return rows.subarray(index * vocabulary, (index + 1) * vocabulary)
}
