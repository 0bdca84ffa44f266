import { type Hex, keccakHex, uintToBytes } from '@haca/protocol'

/**
 * Who checks what. A verifier's seed is secret until the epoch has ended and the output is bound into the draw, so
 * neither the client nor the node can know whether a job will be checked, or grind until it is not.
 */

/** What the last final epochs say of a (node, model); see `countLines`. */
export interface CheckRecord {
  /** Checks passed in a row, weighted by the fees burned for them. */
  readonly streak: number
  /** Epoch in which its failures were found to be more than noise. */
  readonly alarm?: number | undefined
}

export interface CheckRates {
  readonly newcomerCheckMilli: number
  readonly floorCheckMilli: number
}

/**
 * Probability that a job is checked at least once: the newcomer rate without a record, then 1 / (1 + streak) down
 * to the floor (BOINC's adaptive replication, with a floor against exit scams). After an alarm it stays at the newcomer
 * rate.
 */
export function checkProbability(record: CheckRecord | undefined, rates: CheckRates): number {
  const start = rates.newcomerCheckMilli / 1000
  if (record === undefined || record.alarm !== undefined) return start
  return Math.max(rates.floorCheckMilli / 1000, Math.min(start, 1 / (1 + record.streak)))
}

/**
 * One verifier's share of the probability p: q = 1 − (1 − p)^w for weight w, so that all shares together leave a job
 * unchecked with probability exactly 1 − p, however the weight is spread.
 */
export function verifierProbability(p: number, weight: number): number {
  return 1 - (1 - p) ** weight
}

/** p as it stands in a receipt: parts of 2^32 − 1. */
export function encodeProbability(p: number): number {
  return Math.round(p * 0xffff_ffff)
}

export function decodeProbability(p: number): number {
  return p / 0xffff_ffff
}

export interface Draw {
  readonly seed: Hex
  readonly job: Hex
  readonly segment: number
  readonly outputCommitment: Hex
  readonly evidenceRoot: Hex
}

/**
 * True when the verifier with this seed must check this output:
 * keccak(seed ‖ job ‖ segment ‖ output ‖ evidence) < q · 2^256, the segment as 4 bytes, big endian.
 */
export function mustCheck(draw: Draw, probability: number): boolean {
  const { seed, job, segment, outputCommitment, evidenceRoot } = draw
  const hash = keccakHex(seed, job, uintToBytes(segment, 4), outputCommitment, evidenceRoot)
  // 48 leading bits are more than a double can tell apart near 1, and the same on every machine.
  return Number.parseInt(hash.slice(2, 14), 16) / 2 ** 48 < probability
}

/** A line as anybody can judge it who has its receipt. */
export interface DutyLine extends Omit<Draw, 'seed'> {
  /** Check probability that the receipt states: the least that every verifier must draw with. */
  readonly stated: number
}

/**
 * What a verifier had to check, once its seed is opened. It may have checked more: by its own estimate, or called to a
 * dispute.
 *
 * @param weight the verifier's share of the checks
 */
export function dutiesOf<L extends DutyLine>(seed: Hex, lines: readonly L[], weight: number): L[] {
  return lines.filter(line => mustCheck({ ...line, seed }, verifierProbability(line.stated, weight)))
}

/**
 * Draws which output units' evidence is compared: keccak(seed ‖ evidence root ‖ i) mod units for i = 0, 1, …, i as 4
 * bytes big endian, a repeated one left out. The node has committed to all of its evidence before it can know.
 *
 * @param count positions that a check opens
 * @returns `count` of them, or all units when there are not more; ascending
 */
export function drawPositions(seed: Hex, evidenceRoot: Hex, units: number, count: number): number[] {
  if (units <= count) return Array.from({ length: units }, (_, i) => i)
  const drawn = new Set<number>()
  for (let i = 0; drawn.size < count; i++) {
    const hash = keccakHex(seed, evidenceRoot, uintToBytes(i, 4))
    drawn.add(Number.parseInt(hash.slice(2, 14), 16) % units)
  }
  return [...drawn].sort((a, b) => a - b)
}
