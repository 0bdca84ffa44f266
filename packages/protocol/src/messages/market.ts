import { z } from 'zod'
import { address, cid, hash, list, text, u32, u64, uint } from '../schema.ts'

/** A model a token can serve at once, and at what price and speed. */
export const warmModel = z.object({
  model: cid,
  /** Micro-tokens per output unit. */
  ask: u64,
  /** Certified output units per second on this slot. */
  rate: uint.min(1)
})
export type WarmModel = z.output<typeof warmModel>

/** Tokens are announced a few round trips before their slot is free; a minute is longer than any. */
const freeInMsMax = 60_000

/** An idle slot's standing bid. The same (slot, sequence) again renews it; a higher sequence replaces it. */
export const tokenRequest = z.object({
  slot: u32,
  sequence: u32,
  /** Milliseconds from now until the slot is free; 0 when it is. */
  freeInMs: uint.max(freeInMsMax),
  warm: list(warmModel, 64),
  /** Models that could be loaded from disk. */
  onDisk: list(cid, 256),
  /** Share of the last minute that the node was busy, in 1/1000: cold nodes go first. */
  useMilli: uint.max(1000),
  /** True takes the bid back. */
  withdraw: z.boolean(),
  /** True when no assignment came for the token before, which was offered: its client is to blame. */
  unused: z.boolean().optional()
})
export type TokenRequest = z.output<typeof tokenRequest>

/** Work for one model that found no slot: what an idle node could do if it had the model. */
export const unmetNeed = z.object({
  model: cid,
  /** Tickets that wait now, and the output units that they may take. */
  tickets: uint,
  units: uint,
  /** Output units of the tickets that were refused or ran out of time in the last minute. */
  lostUnits: uint,
  /** Quantiles of what the waiting and the lost would have paid, in micro-tokens per unit; by tickets. */
  ceilings: z.object({ low: u64, median: u64, high: u64 })
})
export type UnmetNeed = z.output<typeof unmetNeed>

export const tokenResponse = z.object({
  /** leased: standing; consumed: offered to a ticket; withdrawn; quarantined: refused until retryAfterMs. */
  state: z.enum(['leased', 'consumed', 'withdrawn', 'quarantined']),
  leaseMs: uint,
  retryAfterMs: uint.optional(),
  /** What waits here that this node has no warm model for, most work first. */
  unmet: list(unmetNeed, 64)
})
export type TokenResponse = z.output<typeof tokenResponse>

/** A job's metadata looking for a slot. No payload. The same (job, segment) again is the same ticket. */
export const ticketRequest = z.object({
  job: hash,
  segment: u32,
  model: cid,
  /** Most output units it may take. */
  units: u32,
  /** Unix milliseconds by which it must start. */
  deadline: uint,
  /** Most micro-tokens per unit the client pays. */
  ceiling: u64,
  /** Micro-tokens that a second of waiting is worth to the client. */
  valueOfTime: u64,
  /**
   * The offer that came to nothing: of this ticket, which keeps its place in the queue, or, when it `failed` after it was
   * taken, of the segment before.
   */
  after: z.object({ offer: u32, answer: z.enum(['declined', 'bounced', 'unreachable', 'failed']) }).optional()
})
export type TicketRequest = z.output<typeof ticketRequest>

export const ticketEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), ahead: uint }),
  z.object({
    kind: z.literal('offer'),
    offer: u32,
    node: address,
    slot: u32,
    sequence: u32,
    ask: u64,
    /** Predicted milliseconds until the job is done. */
    etaMs: uint
  }),
  z.object({
    kind: z.literal('rejected'),
    code: text(32),
    reason: text(512),
    retryAfterMs: uint.optional()
  })
])
export type TicketEvent = z.output<typeof ticketEvent>
