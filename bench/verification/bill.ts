import {
  type CheckRates,
  checkProbability,
  countLines,
  createSeedChain,
  createSlotLedger,
  decodeProbability,
  encodeProbability,
  type JudgedLine,
  lineStatus,
  mustCheck,
  type TrackRecord,
  type TrackRules,
  verifierProbability
} from '@haca/core'
import { type Keccak, keccakHex, productionParams, uintToBytes } from '@haca/protocol'

/** Numbers of verifiers that the bill must not depend on. */
const verifierCounts = [2, 10, 50] as const

/** What a check costs of what its job cost. */
export interface TierCost {
  readonly name: 'seeded' | 'exact'
  readonly checkShare: number
}

export interface Bill {
  readonly name: TierCost['name']
  /** Verification by useful capacity-seconds, per number of verifiers. */
  readonly shares: readonly number[]
  /** The highest of them, and how many times the lowest it is. */
  readonly highest: number
  readonly spread: number
  /** Probability at which jobs were checked, as the receipts state it. */
  readonly p: number
}

const rules: CheckRates & TrackRules = productionParams
/** Work of one job, nanoseconds of a slot. */
const jobNs = 1_000_000_000n
/** A job's price: its verification fee counts as a whole check in a streak. */
const amount = 10_000_000n
/** Clean checks that bring a node to the floor, with as many again to spare. */
const cleanChecks = Math.ceil(2000 / productionParams.floorCheckMilli)

/** A node with a clean record, by the machine that verifiers keep theirs with. */
function settledRecord(): TrackRecord {
  const checked: JudgedLine = { status: lineStatus.checked, amount }
  return countLines(undefined, 0, new Array<JudgedLine>(cleanChecks).fill(checked), rules)
}

/** Which of a number of jobs each verifier draws. */
function drawAll(verifiers: number, jobs: number, p: number, keccak: Keccak): number[][] {
  const seeds = Array.from({ length: verifiers }, (_, i) =>
    createSeedChain(keccakHex(uintToBytes(i, 4)), 0, 1, keccak).link(0)
  )
  const share = verifierProbability(p, 1 / verifiers)
  return Array.from({ length: jobs }, (_, i) => {
    const job = keccakHex(uintToBytes(i, 4))
    const draw = { job, segment: 0, outputCommitment: job, evidenceRoot: job }
    return seeds.flatMap((seed, verifier) => (mustCheck({ ...draw, seed }, share) ? [verifier] : []))
  })
}

/** Verification by useful nanoseconds, as one ledger of a node and its verifiers tells. */
function shareOf(draws: readonly number[][], verifiers: number, checkShare: number): number {
  const ledger = createSlotLedger()
  const [node, first] = [0, 1]
  for (let slot = 0; slot <= verifiers; slot++) ledger.open(slot, 0n)
  const checkNs = BigInt(Math.round(Number(jobNs) * checkShare))
  let at = 0n
  for (const [job, drawnBy] of draws.entries()) {
    ledger.enter(node, { kind: 'running', work: String(job) }, at)
    at += jobNs
    ledger.enter(node, { kind: 'idle' }, at)
    ledger.settle(String(job), 'useful')
    for (const verifier of drawnBy) {
      ledger.enter(first + verifier, { kind: 'verification' }, at)
      ledger.enter(first + verifier, { kind: 'idle' }, at + checkNs)
    }
    // Checks are done before the next job is.
    at += checkNs
  }
  const sum = (state: 'useful' | 'verification') =>
    ledger.read(at).reduce((total, { columns }) => total + Number(columns[state]), 0)
  return sum('verification') / sum('useful')
}

/**
 * Work of a node with a long clean record, checked as verifiers draw it, with the shares of the tiers.
 *
 * @param jobs per number of verifiers; the draws are the same in every run
 */
export function measureBills(costs: readonly TierCost[], jobs: number, keccak: Keccak): Bill[] {
  const p = decodeProbability(encodeProbability(checkProbability(settledRecord(), rules)))
  const drawn = verifierCounts.map(verifiers => ({ verifiers, draws: drawAll(verifiers, jobs, p, keccak) }))
  return costs.map(({ name, checkShare }) => {
    const shares = drawn.map(({ verifiers, draws }) => shareOf(draws, verifiers, checkShare))
    const [highest, lowest] = [Math.max(...shares), Math.min(...shares)]
    return { name, shares, highest, spread: highest / lowest, p }
  })
}
