import { z } from 'zod'
import { address, hash, list, signature, text, u8, u32, u64, uint } from '../schema.ts'
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
  reveals: list(verdictReveal, 64)
})
export type VerdictBatch = z.output<typeof verdictBatch>

/** A verifier opens its seed for an ended epoch, so that anyone can recompute what it had to check. */
export const seedReveal = z.object({
  epoch: u32,
  verifier: address,
  seed: hash,
  verdicts: u32,
  verdictRoot: hash,
  signature
})
export type SeedReveal = z.output<typeof seedReveal>

/** The settler asks another verifier to sign an epoch; it re-derives everything before it does. */
export const epochRequest = z.object({
  epoch: u32,
  headerHash: hash,
  /** Hash of the header before this one. */
  previous: hash,
  work: list(settledWork, 16_384),
  reveals: list(verdictReveal, 16_384),
  seeds: list(seedReveal, 32)
})
export type EpochRequest = z.output<typeof epochRequest>
export const epochResponse = z.object({ signature, verifierIndex: uint })
