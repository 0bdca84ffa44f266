import { z } from 'zod'
import { address, cid, hash, list, text, u32, u64, uint } from '../encoding/schema.ts'
import { tokenCover, tokenCoverAnswer } from './cover.ts'

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
  unused: z.boolean().optional(),
  /** What the node holds, as in a `cover` of its own. A load that is leased with it takes the token back. */
  cover: tokenCover.optional()
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
  unmet: list(unmetNeed, 64),
  /** How many markets each of its warm models has a home in, where it is more than one. */
  homes: list(z.object({ model: cid, markets: u32.min(1) }), 64).optional(),
  /** The answer to what the token said of loads; its lease comes with the state `withdrawn`. */
  cover: tokenCoverAnswer.optional()
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
   * taken, of the segment before, or of `segment` where that one was paid for in several parts.
   */
  after: z
    .object({
      offer: u32,
      answer: z.enum(['declined', 'bounced', 'unreachable', 'failed']),
      segment: u32.optional()
    })
    .optional()
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
    etaMs: uint,
    /** How many markets the model has a home in, where it is more than one: the next ticket may go to any of them. */
    homes: u32.min(1).optional()
  }),
  z.object({
    kind: z.literal('rejected'),
    code: text(32),
    reason: text(512),
    retryAfterMs: uint.optional()
  })
])
export type TicketEvent = z.output<typeof ticketEvent>

/** Models that a digest tells of, each kind by itself: those with the most tickets, and with the most slots. */
export const digestModelsMax = 32

/** What one market tells others of itself. Small, so that it can go out several times a second. */
export const marketDigest = z.object({
  /** Grows with every digest, across restarts too; an older one is refused. */
  sequence: uint,
  /** Milliseconds that had passed since the counting when it was sent. */
  ageMs: uint,
  /** Tickets that wait, for how long the oldest does, and the most micro-tokens per unit that one of them pays. */
  waiting: list(z.object({ model: cid, tickets: u32.min(1), oldestMs: uint, ceiling: u64 }), digestModelsMax),
  /** Slots that each model has kept busy lately through this market, in 1/1000. */
  busy: list(z.object({ model: cid, slotsMilli: u32 }), digestModelsMax)
})
export type MarketDigest = z.output<typeof marketDigest>

export const digestResponse = z.object({})

/** Tokens in one pull. */
export const pullTokensMax = 32

/** An idle slot that another market may offer to one of its tickets, once and now; its lease stays where it is. */
export const lentToken = z.object({
  node: address,
  slot: u32,
  sequence: u32,
  freeInMs: uint.max(freeInMsMax),
  warm: list(warmModel, 64).min(1),
  useMilli: uint.max(1000)
})
export type LentToken = z.output<typeof lentToken>

/** A market pulls waiting work by lending idle tokens to where it waits. */
export const pullRequest = z.object({ tokens: list(lentToken, pullTokensMax).min(1) })
export type PullRequest = z.output<typeof pullRequest>

/** The places in the list of tokens that no ticket took; they are the lender's again. */
export const pullResponse = z.object({ unused: list(u32.max(pullTokensMax - 1), pullTokensMax) })
export type PullResponse = z.output<typeof pullResponse>

/** Asks a market what a job for a model would meet there now. Nothing is offered or held. */
export const quoteRequest = z.object({ model: cid })
export const quoteResponse = z.object({
  /** Slots whose node has the model in memory, cheapest first. */
  slots: list(
    z.object({
      node: address,
      /** Micro-tokens per output unit. */
      ask: u64,
      /** Certified output units per second. */
      rate: uint,
      freeInMs: uint
    }),
    64
  ),
  /** All of them, also those that are not listed. */
  standing: uint,
  /** Tickets for the model that wait for an offer. */
  waiting: uint
})
export type QuoteResponse = z.output<typeof quoteResponse>
