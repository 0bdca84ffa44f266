import { z } from 'zod'
import { hash, list, text, u32, u64, uint } from '../encoding/schema.ts'

/** Pieces of work in one answer. */
export const workPageMax = 1024

/** Asks an inference node for what it ran and still keeps; the next page begins after the last of the one before. */
export const workRequest = z.object({ after: z.object({ job: hash, segment: u32 }).optional() })

export const workResponse = z.object({
  /** Unix milliseconds since which the counters count: the node's start. */
  since: uint,
  /** Assignments that it took. */
  taken: uint,
  /** Offers of its tokens that no assignment followed. */
  unused: uint,
  /** Assignments that it refused or that failed on it, by error code. */
  failures: z.record(text(64), uint),
  /** By job and segment. */
  work: list(
    z.object({
      job: hash,
      segment: u32,
      from: u32,
      to: u32,
      /** Digest of the model's id. */
      model: hash,
      amount: u64,
      /** Unix milliseconds. */
      endedAt: uint,
      /** Epoch in which the voucher that pays it is dated; absent while there is none. */
      epoch: u32.optional()
    }),
    workPageMax
  ),
  /** Whether there is more after it. */
  more: z.boolean()
})
export type WorkRequest = z.output<typeof workRequest>
export type WorkResponse = z.output<typeof workResponse>
