import { z } from 'zod'
import { address, cid, hash, list, signature, text, u8, u32, u64, uint } from '../encoding/schema.ts'
import { settledWork } from './job.ts'

export const verdictCommit = z.object({
  epoch: u32,
  job: hash,
  segment: u32,
  verifier: address,
  commitment: hash,
  signature
})
export type VerdictCommitMessage = z.output<typeof verdictCommit>

/** One finding of a check, in words a program can count and a person can read. */
export const finding = z.object({ code: text(48), detail: text(256) })
export type Finding = z.output<typeof finding>

export const verdictReveal = z.object({
  epoch: u32,
  job: hash,
  segment: u32,
  verifier: address,
  receipt: hash,
  verdict: u8.min(1).max(3),
  evidence: hash,
  salt: hash,
  findings: list(finding, 16),
  signature
})
export type VerdictRevealMessage = z.output<typeof verdictReveal>

/** Gossip: a batch of one verifier's commits and reveals. */
export const verdictBatch = z.object({
  /** Unix milliseconds; with the verifier it makes every batch a different message. */
  at: u64,
  verifier: address,
  commits: list(verdictCommit, 256),
  reveals: list(verdictReveal, 64),
  /** What it found when it looked at traps that were opened; these are committed to by nobody. */
  looks: list(verdictReveal, 64).optional()
})
export type VerdictBatch = z.output<typeof verdictBatch>

/** How many passes of a verifier came after another had spoken, outside of a dispute: whoever copies says them late. */
export const latePasses = z.object({
  verifier: address,
  passes: u32.min(1)
})
export type LatePasses = z.output<typeof latePasses>

/** A verifier opens its seed for an ended epoch, so that anyone can recompute what it had to check. */
export const seedReveal = z.object({
  epoch: u32,
  verifier: address,
  seed: hash,
  verdicts: u32,
  verdictRoot: hash,
  /** What it saw of the others. */
  late: list(latePasses, 32),
  signature
})
export type SeedReveal = z.output<typeof seedReveal>

/** Looks at opened traps that a proposal brings: a third of what its message may hold. */
export const trapLooksMax = 256

/** Items of a proposal that one page holds: 1.4 MB of verdicts with as many findings as they may have. */
export const epochPageItems = 256

/**
 * The settler asks another verifier to sign an epoch; it fetches the pages that the counts announce and re-derives
 * everything before it does.
 */
export const epochRequest = z.object({
  epoch: u32,
  headerHash: hash,
  /** Hash of the header before this one. */
  previous: hash,
  /** Lines and verdicts that the proposal holds. */
  work: u32,
  reveals: u32,
  seeds: list(seedReveal, 32),
  /** Looks at opened traps that decide whose verdicts count: see `scoreByTraps`. */
  looks: list(verdictReveal, trapLooksMax).optional(),
  /** What each lane with a line that it cannot pay held when the settler looked: balances move, the others’ words not. */
  balances: list(z.object({ lane: u32, available: u64 }), 16_384)
})
export type EpochRequest = z.output<typeof epochRequest>

/** A signature; or, without one, verdicts of the signer's own that the proposal leaves out: they never reached the settler. */
export const epochResponse = z.object({
  verifierIndex: uint,
  signature: signature.optional(),
  missing: list(verdictReveal, epochPageItems).optional()
})
export type EpochResponse = z.output<typeof epochResponse>

/** Asks for a page of a proposal, by those that were asked to sign it. Pages count from 0 and are full but the last. */
export const epochPageRequest = z.object({
  headerHash: hash,
  part: z.enum(['work', 'reveals']),
  page: u32
})
export const epochPageResponse = z.object({
  work: list(settledWork, epochPageItems),
  reveals: list(verdictReveal, epochPageItems)
})
export type EpochPageResponse = z.output<typeof epochPageResponse>

/** Asks where the file of leaves and words of an epoch is: its signers keep it. */
export const epochFileRequest = z.object({ headerHash: hash })
export const epochFileResponse = z.object({ cid })
