import { z } from 'zod'
import { address, cid, hash, list, text, u8, u32, u64, uint } from '../encoding/schema.ts'
import { unmetNeed, warmModel } from './market.ts'
import { role } from './node.ts'

/** The states a slot can be in; `idle` is split by the auditor, who sees all nodes. */
export const slotStates = [
  'useful',
  'pending',
  'verification',
  'loading',
  'wasted',
  'blocked',
  'idle'
] as const
export type SlotState = (typeof slotStates)[number]

const slotColumns = z.object({
  useful: u64,
  pending: u64,
  verification: u64,
  loading: u64,
  wasted: u64,
  blocked: u64,
  idle: u64
})
export type SlotColumns = z.output<typeof slotColumns>

/** What a slot could have done while it was idle. */
const idleDescription = z.object({
  /** Models in memory, with the lowest ask that it would have taken for each. */
  warm: list(warmModel, 64),
  /** Models that the node could hold besides, with the milliseconds that getting one into memory takes it. */
  loadable: list(z.object({ model: cid, loadMs: u32 }), 256)
})
export type IdleDescription = z.output<typeof idleDescription>

/** A stretch in which a slot was idle; times are nanoseconds on the ledger's clock of the answering node. */
const idleInterval = z.object({
  slot: u32,
  from: u64,
  to: u64,
  /** Which of the answer's descriptions holds, counted from 0. */
  can: uint
})
export type IdleInterval = z.output<typeof idleInterval>

/** A stretch in which a ticket waited in a market. */
const waitingInterval = z.object({ job: hash, segment: u32, model: cid, from: u64, to: u64, ceiling: u64 })
export type WaitingInterval = z.output<typeof waitingInterval>

/** A ticket that came to a market, whatever became of it. */
const arrival = z.object({
  job: hash,
  segment: u32,
  model: cid,
  /** Most output units it may take. */
  units: u32,
  /** Most micro-tokens per unit the client pays. */
  ceiling: u64,
  /** Milliseconds from its coming until it had to have started. */
  patienceMs: u32,
  /** Nanoseconds on the ledger's clock of the answering node. */
  at: u64
})
export type Arrival = z.output<typeof arrival>

/** What a node has run of one model since it started. */
const modelWork = z.object({
  model: cid,
  jobs: uint,
  /** Output units of them. */
  units: uint,
  /** Nanoseconds that they held a slot. */
  spent: u64,
  /** Micro-tokens on their receipts. */
  amount: u64
})
export type ModelWork = z.output<typeof modelWork>

/** Asks a node for its account; the cursors say what the asker has already. */
export const accountRequest = z.object({
  /** Which role's account, when several share one process; counted from 0. */
  part: uint,
  idleCursor: uint,
  waitingCursor: uint,
  arrivalCursor: uint
})
export type AccountRequest = z.output<typeof accountRequest>

export const accountResponse = z.object({
  /** How many parts this node has. */
  parts: uint,
  /** The role this part is of. */
  role,
  /** Monotonic nanoseconds at which everything here holds. */
  at: u64,
  /** Nanoseconds since the first slot opened, per slot. */
  slots: list(
    z.object({
      slot: u32,
      /** Certified work per second, in thousands of operations. */
      rate: uint,
      capacity: u64,
      columns: slotColumns
    }),
    256
  ),
  /** Executed work whose fate is open: what `pending` is made of. */
  pending: list(z.object({ job: hash, segment: u32, spent: u64 }), 65_536),
  /** What the idle stretches of this answer refer to. */
  descriptions: list(idleDescription, 64),
  idle: list(idleInterval, 65_536),
  idleCursor: uint,
  waiting: list(waitingInterval, 65_536),
  waitingCursor: uint,
  arrivals: list(arrival, 65_536),
  arrivalCursor: uint,
  work: list(modelWork, 256),
  /** What found no slot in this node's market, most work first; absent for a node that keeps none. */
  unmet: list(unmetNeed, 64).optional(),
  /** Tokens and tickets in this node's market now; absent for a node that keeps none. */
  market: z.object({ tokens: uint, tickets: uint }).optional(),
  counters: z.record(text(64), uint)
})
export type AccountResponse = z.output<typeof accountResponse>

/** Asks a node what it knows of a job, of another node, or of itself when nothing is named. */
export const whyRequest = z.object({ job: hash.optional(), node: address.optional() })
export const whyResponse = z.object({
  reasons: list(z.object({ at: uint, what: text(512), count: uint }), 256)
})
export type WhyResponse = z.output<typeof whyResponse>

/** Asks a verifier what an epoch decided for the lines of one party (a node or a client). */
export const outcomeRequest = z.object({ epoch: u32, party: address })

export const outcomeResponse = z.object({
  /** open: not posted yet; posted: in its challenge window; final; empty: nothing to settle. */
  state: z.enum(['open', 'posted', 'final', 'empty']),
  lines: list(
    z.object({
      job: hash,
      from: u32,
      to: u32,
      node: u32,
      /** As the leaf of the line has it; 0 and 1 are paid. */
      status: u8,
      amount: u64,
      /** Verifiers that checked it. */
      checks: uint
    }),
    16_384
  )
})
export type OutcomeResponse = z.output<typeof outcomeResponse>
