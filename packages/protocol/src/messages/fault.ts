import { z } from 'zod'
import { hash, signature, u8, u32, uint } from '../encoding/schema.ts'

/** Asks a verifier for its word on an accused line: for `fault` a seat of the committee, for `acquittal` any of the jury. */
export const faultVoteRequest = z.object({
  /** Chain index of the accused node. */
  node: u32,
  /** The final epoch in which the accused line stands. */
  epoch: u32,
  /** keccak of the line’s leaf by node. */
  line: hash,
  word: z.enum(['fault', 'acquittal'])
})
export type FaultVoteRequest = z.output<typeof faultVoteRequest>

/** What the verifier's own check of all positions came to. It is signed where it says what was asked for, and not otherwise. */
export const faultVoteResponse = z.object({
  verifierIndex: uint,
  /** 1 pass, 2 fail, 3 unavailable. */
  verdict: u8.min(1).max(3),
  signature: signature.optional()
})
export type FaultVoteResponse = z.output<typeof faultVoteResponse>
