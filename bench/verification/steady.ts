import {
  type CheckRates,
  checkProbability,
  countLines,
  createRandom,
  type JudgedLine,
  lineStatus,
  type Random,
  type TrackRecord,
  type TrackRules
} from '@haca/core'
import { productionParams } from '@haca/protocol'

/** How often a node cheats, and within how many of its jobs that must raise the alarm 99 times of 100. */
const shares = [
  { name: 'full-time', share: 1, jobsMax: 300 },
  { name: '10%', share: 0.1, jobsMax: 3000 },
  { name: '1%', share: 0.01, jobsMax: 25_000 }
] as const

export interface Alarm {
  readonly name: string
  readonly jobsMax: number
  /** Jobs until the alarm: 99 of 100 nodes had it by then. */
  readonly jobs99: number
  readonly jobsMedian: number
}

/** Least share of cheated jobs that a check finds; the catch rates above are higher. */
const power = 0.99
/** Jobs that a node begins before all verifiers know that one of its jobs was refuted: a minute at one job a second. */
const jobsUntilKnown = 60
/** An epoch of a busy node; its lines are counted when it is final, four epochs later. */
const jobsPerEpoch = 5000
const epochsUntilFinal = 4
/** What was clean before the node began to cheat: enough for the least probability. */
const cleanChecks = 200

const rules: CheckRates & TrackRules = productionParams
const amount = 10_000_000n

const countNext = (record: TrackRecord, lines: readonly JudgedLine[]) =>
  countLines(record, record.epoch + 1, lines, rules)

/** Jobs of one node, from its first cheat to the alarm in its record. Refuted lines raise the probability at once. */
function jobsToAlarm(share: number, random: Random): number {
  const checked: JudgedLine = { status: lineStatus.checked, amount }
  const refuted: JudgedLine = { status: lineStatus.refuted, amount }
  let settled: TrackRecord = countLines(undefined, 0, new Array<JudgedLine>(cleanChecks).fill(checked), rules)
  /** Lines by epoch that are not final yet. */
  const open: JudgedLine[][] = [[]]
  let knownFrom = Number.POSITIVE_INFINITY
  for (let job = 1; ; job++) {
    if (job % jobsPerEpoch === 0) {
      if (open.length === epochsUntilFinal) {
        settled = countNext(settled, open.shift() ?? [])
      }
      open.push([])
    }
    const suspected = job >= knownFrom
    const probability = checkProbability(suspected ? undefined : settled, rules)
    if (random.next() >= probability) continue
    const isCaught = random.next() < share * power
    open.at(-1)?.push(isCaught ? refuted : checked)
    if (!isCaught) continue
    knownFrom = Math.min(knownFrom, job + jobsUntilKnown)
    // What the record will say when everything that is known now is final.
    if (open.reduce(countNext, settled).alarm !== undefined) return job
  }
}

/** @param trials nodes per share */
export function measureAlarms(trials: number): Alarm[] {
  return shares.map(({ name, share, jobsMax }, i) => {
    const random = createRandom(i + 1)
    const jobs = Array.from({ length: trials }, () => jobsToAlarm(share, random)).sort((a, b) => a - b)
    const at = (part: number) => jobs[Math.ceil(part * jobs.length) - 1] ?? Number.POSITIVE_INFINITY
    return { name, jobsMax, jobs99: at(0.99), jobsMedian: at(0.5) }
  })
}
