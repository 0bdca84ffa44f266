import { verificationPool } from '../epoch/lines/shares.ts'
import { type LineStatus, lineStatus } from '../epoch/types.ts'

/**
 * What the checks of a (node, model) come to, check after check. Two things follow from it: how likely the next job is
 * checked, and whether the failures are more than noise.
 *
 * The second is a cumulative sum test (CUSUM; Page 1954, https://doi.org/10.1093/biomet/41.1-2.100): the log-likelihood
 * ratio of "one job in a hundred is bad" against "an honest node's noise" is summed up over the checks, never below
 * zero, and an alarm is raised at a bound. One failure alone never raises it.
 */

/** Plain data, so that it can be written to disk as it is. */
export interface TrackRecord {
  /** Clean checks in a row, each weighted by the fee that was burned for it. */
  readonly streak: number
  /** The cumulative sum. */
  readonly suspicion: number
  readonly checks: number
  readonly failures: number
  /** The epoch in which the alarm was raised; it stays. */
  readonly alarm: number | undefined
  /** The last epoch that was counted. */
  readonly epoch: number
}

/** What counts of a line of a final epoch. */
export interface JudgedLine {
  readonly status: LineStatus
  /** Micro-tokens. */
  readonly amount: bigint
}

export interface TrackRules {
  /** Basis points of every payment that are the verifiers'. */
  readonly verificationShareBp: number
  /**
   * Fee of a check that counts as a whole one in a streak, micro-tokens. A check of cheaper work counts by its share:
   * whoever buys a clean record with jobs to himself burns as many fees as earning it takes.
   */
  readonly streakFeeMicro: number
}

/** Chance that a quorum refutes honest work; two orders above what calibrated thresholds allow one verifier. */
export const noiseRate = 1e-5
/** The rarest cheat worth an alarm: one job of a hundred. */
export const cheatRate = 0.01
/**
 * The sum at which the alarm is raised: more than one failure alone adds (6.9), less than two within 580 checks. Honest
 * noise brings two failures so close once in 2e7 checks.
 */
export const alarmBound = 8

const failureWeight = Math.log(cheatRate / noiseRate)
const passWeight = Math.log((1 - cheatRate) / (1 - noiseRate))

const unknownRecord: TrackRecord = {
  streak: 0,
  suspicion: 0,
  checks: 0,
  failures: 0,
  alarm: undefined,
  epoch: -1
}

function countPass(record: TrackRecord, amount: bigint, rules: TrackRules): TrackRecord {
  const fee = verificationPool(amount, rules)
  const weight = Math.min(1, Number(fee) / rules.streakFeeMicro)
  return {
    ...record,
    streak: record.streak + weight,
    suspicion: Math.max(0, record.suspicion + passWeight),
    checks: record.checks + 1
  }
}

/**
 * Counts a refuted line; or one that was paid and that an audit found bad, which is one verifier's word and belongs into its
 * own record only.
 */
export function countFailure(record: TrackRecord, epoch: number): TrackRecord {
  const suspicion = record.suspicion + failureWeight
  return {
    ...record,
    streak: 0,
    suspicion,
    checks: record.checks + 1,
    failures: record.failures + 1,
    alarm: record.alarm ?? (suspicion >= alarmBound ? epoch : undefined)
  }
}

/**
 * Counts the lines of a final epoch, the passed ones before the refuted ones. An epoch that was counted before changes
 * nothing, so that a node may count again after a restart.
 */
export function countLines(
  before: TrackRecord | undefined,
  epoch: number,
  lines: readonly JudgedLine[],
  rules: TrackRules
): TrackRecord {
  let record = before ?? unknownRecord
  if (epoch <= record.epoch) return record
  for (const { status, amount } of lines) {
    if (status === lineStatus.checked) record = countPass(record, amount, rules)
  }
  for (const { status } of lines) if (status === lineStatus.refuted) record = countFailure(record, epoch)
  return { ...record, epoch }
}

/** The record in a sentence, with the numbers that it follows from. */
export function describeRecord(record: TrackRecord): string {
  const { streak, suspicion, checks, failures, alarm } = record
  const counted = `${checks} checks, ${failures} refuted, ${Math.floor(streak)} clean in a row`
  const sum = `suspicion ${suspicion.toFixed(1)} of ${alarmBound}`
  return alarm === undefined ? `${counted}; ${sum}` : `${counted}; ${sum}; alarm since epoch ${alarm}`
}
