import { describe, expect, it } from 'vitest'
import {
  alarmBound,
  cheatRate,
  checkProbability,
  countLines,
  describeRecord,
  type JudgedLine,
  lineStatus,
  noiseRate,
  type TrackRecord
} from '../src/index.ts'

const rates = {
  newcomerCheckMilli: 990,
  floorCheckMilli: 20,
  streakFeeMicro: 10,
  verificationShareBp: 1000
}
/** What a job costs whose check counts as a whole one. */
const wholeAmount = 100n
const passed = (count: number, amount = wholeAmount): JudgedLine[] =>
  Array.from({ length: count }, () => ({ status: lineStatus.checked, amount }))
const refuted = (count: number): JudgedLine[] =>
  Array.from({ length: count }, () => ({ status: lineStatus.refuted, amount: wholeAmount }))

/** Counts epoch after epoch: how many lines passed and failed in each. */
function history(...epochs: readonly (readonly [passed: number, refuted: number])[]): TrackRecord {
  const record = epochs.reduce<TrackRecord | undefined>(
    (before, [good, bad], epoch) => countLines(before, epoch, [...refuted(bad), ...passed(good)], rates),
    undefined
  )
  if (record === undefined) throw new Error('no epochs')
  return record
}

describe('the streak', () => {
  it('grows by clean checks, and the check probability falls to its floor', () => {
    expect(history([9, 0])).toMatchObject({ streak: 9, checks: 9, failures: 0 })
    expect(checkProbability(history([9, 0]), rates)).toBe(0.1)
    expect(checkProbability(history([200, 0]), rates)).toBe(0.02)
  })

  it('is reset by a failure, whatever passed in the same epoch', () => {
    const record = history([500, 0], [40, 1])
    expect(record).toMatchObject({ streak: 0, checks: 541, failures: 1, alarm: undefined })
    expect(checkProbability(record, rates)).toBe(0.99)
  })

  it('grows by no more than the fees burned, and by one per check at most', () => {
    const free = countLines(undefined, 0, passed(1000, 9n), rates)
    expect(free).toMatchObject({ streak: 0, checks: 1000 })
    expect(checkProbability(free, rates)).toBe(0.99)
    expect(countLines(undefined, 0, passed(20, wholeAmount / 10n), rates).streak).toBeCloseTo(2)
    expect(countLines(undefined, 0, passed(3, 1_000_000n), rates).streak).toBe(3)
  })
})

describe('the cumulative sum', () => {
  it('lets one failure pass and raises the alarm at a second soon after', () => {
    expect(history([500, 0], [0, 1]).alarm).toBeUndefined()
    expect(history([500, 0], [0, 1], [100, 1])).toMatchObject({ failures: 2, alarm: 2 })
  })

  it('forgets a failure that stays alone', () => {
    const alone = history([0, 1], [700, 0])
    expect(alone.suspicion).toBe(0)
    expect(countLines(alone, 2, refuted(1), rates).alarm).toBeUndefined()
  })

  it('is never in debt: a long clean history buys no failures', () => {
    expect(history([0, 1], [10, 1]).alarm).toBe(1)
    expect(history([100_000, 0], [0, 1], [10, 1]).alarm).toBe(2)
  })

  it('keeps the alarm, and with it the newcomer’s probability', () => {
    const record = history([0, 2], [10_000, 0])
    expect(record).toMatchObject({ streak: 10_000, suspicion: 0, alarm: 0 })
    expect(checkProbability(record, rates)).toBe(0.99)
  })

  it('has a bound above one failure and below two', () => {
    const one = Math.log(cheatRate / noiseRate)
    expect(one).toBeLessThan(alarmBound)
    expect(2 * one).toBeGreaterThan(alarmBound)
  })
})

it('counts an epoch once, also after a restart', () => {
  const record = history([5, 1], [7, 0])
  expect(countLines(record, 1, refuted(3), rates)).toBe(record)
  expect(countLines(record, 0, refuted(3), rates)).toBe(record)
})

it('counts no line that was neither checked nor refuted itself', () => {
  const { unsampled, voided, withheld, disputed } = lineStatus
  const lines = [unsampled, voided, withheld, disputed].map(status => ({ status, amount: wholeAmount }))
  expect(countLines(undefined, 0, lines, rates)).toMatchObject({ streak: 0, checks: 0, failures: 0 })
})

it('says what it follows from', () => {
  expect(describeRecord(history([120, 0]))).toBe(
    '120 checks, 0 refuted, 120 clean in a row; suspicion 0.0 of 8'
  )
  expect(describeRecord(history([120, 0], [3, 2]))).toBe(
    '125 checks, 2 refuted, 0 clean in a row; suspicion 13.8 of 8; alarm since epoch 1'
  )
})
