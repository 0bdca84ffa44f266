/**
 * Evidence of one output token: what a checker needs to see that the declared model, not a cheaper one, produced
 * it. A leaf is, all little endian: position u32 ‖ token u32 ‖ up to 8 × (token u32 ‖ log-probability i32), most
 * likely first. Log-probabilities are those of the plain softmax (temperature 1), in steps of 2^-20.
 */

/** Four positions of top-8 log-probabilities tell 8-bit from 32-bit weights apart with certainty in the sample measured. */
export const evidenceTop = 8
/** Finer than the noise between honest runs (about 1e-6), so that rounding adds nothing to it. */
export const logprobStep = 2 ** -20

const headBytes = 8
const entryBytes = 8
/** Most bytes of a leaf. */
export const leafBytesMax = headBytes + evidenceTop * entryBytes

export interface EvidenceEntry {
  readonly token: number
  /** Natural logarithm, a multiple of `logprobStep`. */
  readonly logprob: number
}

export interface Evidence {
  /** Counted over prompt and output. */
  readonly position: number
  readonly token: number
  readonly top: readonly EvidenceEntry[]
}

export function encodeEvidence({ position, token, top }: Evidence): Uint8Array<ArrayBuffer> {
  const leaf = new Uint8Array(headBytes + top.length * entryBytes)
  const view = new DataView(leaf.buffer)
  view.setUint32(0, position, true)
  view.setUint32(4, token, true)
  top.forEach((entry, i) => {
    view.setUint32(headBytes + i * entryBytes, entry.token, true)
    view.setInt32(headBytes + i * entryBytes + 4, Math.round(entry.logprob / logprobStep), true)
  })
  return leaf
}

/** Inverse of `encodeEvidence`; undefined for bytes that no honest engine writes. */
export function decodeEvidence(leaf: Uint8Array): Evidence | undefined {
  const count = (leaf.length - headBytes) / entryBytes
  if (!Number.isInteger(count) || count < 1 || count > evidenceTop) return undefined
  const view = new DataView(leaf.buffer, leaf.byteOffset, leaf.byteLength)
  const top = Array.from({ length: count }, (_, i) => ({
    token: view.getUint32(headBytes + i * entryBytes, true),
    logprob: view.getInt32(headBytes + i * entryBytes + 4, true) * logprobStep
  }))
  if (new Set(top.map(entry => entry.token)).size !== count) return undefined
  return { position: view.getUint32(0, true), token: view.getUint32(4, true), top }
}
